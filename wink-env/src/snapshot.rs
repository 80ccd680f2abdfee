// Generated from the pages; change those instead.

/// An environment in which every service runs, in the order of the pages.
#[allow(unused, unreachable_pub, private_interfaces, clippy::all, clippy::pedantic, clippy::nursery, clippy::restriction)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Environment {
    /// `staging`
    ///
    /// Called `Staging` (da, de, en, id, tr), `Homologação` (pt).
    #[doc(alias = "Homologação")]
    Staging,

    /// `production`
    ///
    /// Called `Produktion` (da, de), `Production` (en), `Produksi` (id), `Produção` (pt), `Canlı` (tr).
    #[doc(alias = "Produktion")]
    #[doc(alias = "Produksi")]
    #[doc(alias = "Produção")]
    #[doc(alias = "Canlı")]
    Production,
}

#[allow(unused, unreachable_pub, private_interfaces, clippy::all, clippy::pedantic, clippy::nursery, clippy::restriction)]
impl Environment {
    /// All variants, in the order of the pages.
    pub const ALL: &[Self] = &[
        Self::Staging,
        Self::Production,
    ];

    /// Returns the name, as in the macro.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Staging => "staging",
            Self::Production => "production",
        }
    }
}

/// A group of services, in the order of the pages.
#[allow(unused, unreachable_pub, private_interfaces, clippy::all, clippy::pedantic, clippy::nursery, clippy::restriction)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Section {
    /// `servers`
    ///
    /// Called `Servere` (da), `Server` (de, id), `Servers` (en), `Servidores` (pt), `Sunucular` (tr).
    #[doc(alias = "Servere")]
    #[doc(alias = "Server")]
    #[doc(alias = "Servidores")]
    #[doc(alias = "Sunucular")]
    Servers,

    /// `applications`
    ///
    /// Called `Applikationer` (da), `Anwendungen` (de), `Applications` (en), `Aplikasi` (id), `Aplicações` (pt), `Uygulamalar` (tr).
    #[doc(alias = "Applikationer")]
    #[doc(alias = "Anwendungen")]
    #[doc(alias = "Aplikasi")]
    #[doc(alias = "Aplicações")]
    #[doc(alias = "Uygulamalar")]
    Applications,
}

#[allow(unused, unreachable_pub, private_interfaces, clippy::all, clippy::pedantic, clippy::nursery, clippy::restriction)]
impl Section {
    /// All variants, in the order of the pages.
    pub const ALL: &[Self] = &[
        Self::Servers,
        Self::Applications,
    ];

    /// Returns the name, as in the macro.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Servers => "servers",
            Self::Applications => "applications",
        }
    }
}

/// A server or an application, in the order of the pages.
#[allow(unused, unreachable_pub, private_interfaces, clippy::all, clippy::pedantic, clippy::nursery, clippy::restriction)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Service {
    /// `servers::iam`
    ///
    /// - `staging`: <https://staging-iam.wink.travel>
    /// - `production`: <https://iam.wink.travel>
    ///
    /// Listed in [`environments.md`, line 27](https://github.com/wink-travel/wink-env/blob/v0.1.0/docs/environments.md?plain=1#L27).
    /// Called `IAM` (da, de, en, id, pt, tr).
    #[doc(alias = "IAM")]
    Iam,

    /// `servers::inventory`
    ///
    /// - `staging`: <https://staging-api.wink.travel>
    /// - `production`: <https://api.wink.travel>
    ///
    /// Listed in [`environments.md`, line 28](https://github.com/wink-travel/wink-env/blob/v0.1.0/docs/environments.md?plain=1#L28).
    /// Called `Beholdning` (da), `Inventar` (de), `Inventory` (en), `Inventaris` (id), `Inventário` (pt), `Envanter` (tr).
    #[doc(alias = "Beholdning")]
    #[doc(alias = "Inventar")]
    #[doc(alias = "Inventaris")]
    #[doc(alias = "Inventário")]
    #[doc(alias = "Envanter")]
    Inventory,

    /// `servers::integrations`
    ///
    /// - `staging`: <https://staging-integrations.wink.travel>
    /// - `production`: <https://integrations.wink.travel>
    ///
    /// Listed in [`environments.md`, line 29](https://github.com/wink-travel/wink-env/blob/v0.1.0/docs/environments.md?plain=1#L29).
    /// Called `Integrationer` (da), `Integrationen` (de), `Integrations` (en), `Integrasi` (id), `Integrações` (pt), `Entegrasyonlar` (tr).
    #[doc(alias = "Integrationer")]
    #[doc(alias = "Integrationen")]
    #[doc(alias = "Integrasi")]
    #[doc(alias = "Integrações")]
    #[doc(alias = "Entegrasyonlar")]
    Integrations,

    /// `applications::agent`
    ///
    /// - `staging`: <https://staging-agent.wink.travel>
    /// - `production`: <https://agent.wink.travel>
    ///
    /// Listed in [`environments.md`, line 38](https://github.com/wink-travel/wink-env/blob/v0.1.0/docs/environments.md?plain=1#L38).
    /// Called `Agent` (da, de, en), `Agen` (id), `Agente` (pt), `Acente` (tr).
    #[doc(alias = "Agen")]
    #[doc(alias = "Agente")]
    #[doc(alias = "Acente")]
    Agent,

    /// `applications::booking_engine`
    ///
    /// - `staging`: <https://staging-ota.wink.travel>
    /// - `production`: <https://ota.wink.travel>
    ///
    /// Listed in [`environments.md`, line 39](https://github.com/wink-travel/wink-env/blob/v0.1.0/docs/environments.md?plain=1#L39).
    /// Called `Bookingmotor` (da), `Buchungsmaschine` (de), `Booking engine` (en), `Mesin pemesanan` (id), `Motor de reservas` (pt), `Rezervasyon motoru` (tr).
    #[doc(alias = "Bookingmotor")]
    #[doc(alias = "Buchungsmaschine")]
    #[doc(alias = "Booking engine")]
    #[doc(alias = "Mesin pemesanan")]
    #[doc(alias = "Motor de reservas")]
    #[doc(alias = "Rezervasyon motoru")]
    BookingEngine,

    /// `applications::extranet`
    ///
    /// - `staging`: <https://staging-extranet.wink.travel>
    /// - `production`: <https://extranet.wink.travel>
    ///
    /// Listed in [`environments.md`, line 40](https://github.com/wink-travel/wink-env/blob/v0.1.0/docs/environments.md?plain=1#L40).
    /// Called `Extranet` (da, de, en, id, pt, tr).
    Extranet,

    /// `applications::my_account`
    ///
    /// - `staging`: <https://staging-my.wink.travel>
    /// - `production`: <https://my.wink.travel>
    ///
    /// Listed in [`environments.md`, line 41](https://github.com/wink-travel/wink-env/blob/v0.1.0/docs/environments.md?plain=1#L41).
    /// Called `Min konto` (da), `Mein Konto` (de), `My Account` (en), `Akun Saya` (id), `Minha conta` (pt), `Hesabım` (tr).
    #[doc(alias = "Min konto")]
    #[doc(alias = "Mein Konto")]
    #[doc(alias = "My Account")]
    #[doc(alias = "Akun Saya")]
    #[doc(alias = "Minha conta")]
    #[doc(alias = "Hesabım")]
    MyAccount,

    /// `applications::payment`
    ///
    /// - `staging`: <https://staging-pay.wink.travel>
    /// - `production`: <https://pay.wink.travel>
    ///
    /// Listed in [`environments.md`, line 42](https://github.com/wink-travel/wink-env/blob/v0.1.0/docs/environments.md?plain=1#L42).
    /// Called `Betaling` (da), `Zahlung` (de), `Payment` (en), `Pembayaran` (id), `Pagamento` (pt), `Ödeme` (tr).
    #[doc(alias = "Betaling")]
    #[doc(alias = "Zahlung")]
    #[doc(alias = "Pembayaran")]
    #[doc(alias = "Pagamento")]
    #[doc(alias = "Ödeme")]
    Payment,

    /// `applications::studio`
    ///
    /// - `staging`: <https://staging-studio.wink.travel>
    /// - `production`: <https://studio.wink.travel>
    ///
    /// Listed in [`environments.md`, line 43](https://github.com/wink-travel/wink-env/blob/v0.1.0/docs/environments.md?plain=1#L43).
    /// Called `Studio` (da, de, en, id, pt, tr).
    Studio,

    /// `applications::wink_links`
    ///
    /// - `staging`: <https://staging-i.trvl.as>
    /// - `production`: <https://i.trvl.as>
    ///
    /// Listed in [`environments.md`, line 44](https://github.com/wink-travel/wink-env/blob/v0.1.0/docs/environments.md?plain=1#L44).
    /// Called `WinkLinks` (da, de, en, id, pt, tr).
    WinkLinks,
}

#[allow(unused, unreachable_pub, private_interfaces, clippy::all, clippy::pedantic, clippy::nursery, clippy::restriction)]
impl Service {
    /// All variants, in the order of the pages.
    pub const ALL: &[Self] = &[
        Self::Iam,
        Self::Inventory,
        Self::Integrations,
        Self::Agent,
        Self::BookingEngine,
        Self::Extranet,
        Self::MyAccount,
        Self::Payment,
        Self::Studio,
        Self::WinkLinks,
    ];

    /// Returns the name, as in the macro.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Iam => "iam",
            Self::Inventory => "inventory",
            Self::Integrations => "integrations",
            Self::Agent => "agent",
            Self::BookingEngine => "booking_engine",
            Self::Extranet => "extranet",
            Self::MyAccount => "my_account",
            Self::Payment => "payment",
            Self::Studio => "studio",
            Self::WinkLinks => "wink_links",
        }
    }

    /// Returns the section that lists it.
    #[must_use]
    pub const fn section(self) -> Section {
        match self {
            Self::Iam
            | Self::Inventory
            | Self::Integrations => Section::Servers,
            Self::Agent
            | Self::BookingEngine
            | Self::Extranet
            | Self::MyAccount
            | Self::Payment
            | Self::Studio
            | Self::WinkLinks => Section::Applications,
        }
    }

    /// Returns the URL in `environment`, as the pages spell it.
    #[must_use]
    pub const fn url(self, environment: Environment) -> &'static str {
        match environment {
            Environment::Staging => match self {
                Self::Iam => staging::servers::IAM,
                Self::Inventory => staging::servers::INVENTORY,
                Self::Integrations => staging::servers::INTEGRATIONS,
                Self::Agent => staging::applications::AGENT,
                Self::BookingEngine => staging::applications::BOOKING_ENGINE,
                Self::Extranet => staging::applications::EXTRANET,
                Self::MyAccount => staging::applications::MY_ACCOUNT,
                Self::Payment => staging::applications::PAYMENT,
                Self::Studio => staging::applications::STUDIO,
                Self::WinkLinks => staging::applications::WINK_LINKS,
            },
            Environment::Production => match self {
                Self::Iam => production::servers::IAM,
                Self::Inventory => production::servers::INVENTORY,
                Self::Integrations => production::servers::INTEGRATIONS,
                Self::Agent => production::applications::AGENT,
                Self::BookingEngine => production::applications::BOOKING_ENGINE,
                Self::Extranet => production::applications::EXTRANET,
                Self::MyAccount => production::applications::MY_ACCOUNT,
                Self::Payment => production::applications::PAYMENT,
                Self::Studio => production::applications::STUDIO,
                Self::WinkLinks => production::applications::WINK_LINKS,
            },
        }
    }

    /// Returns the URL in `environment`, if the service is available there, even if other pages list services that are not available everywhere.
    #[must_use]
    pub const fn get(self, environment: Environment) -> Option<&'static str> {
        Some(self.url(environment))
    }
}

/// The URLs of `staging`.
#[allow(unused, unreachable_pub, private_interfaces, clippy::all, clippy::pedantic, clippy::nursery, clippy::restriction)]
pub mod staging {
    /// The URLs of `servers` in `staging`.
    pub mod servers {
        /// <https://staging-iam.wink.travel>
        ///
        /// Listed in [`environments.md`, line 27](https://github.com/wink-travel/wink-env/blob/v0.1.0/docs/environments.md?plain=1#L27).
        /// Called `IAM` (da, de, en, id, pt, tr).
        pub const IAM: &str = "https://staging-iam.wink.travel";

        /// <https://staging-api.wink.travel>
        ///
        /// Listed in [`environments.md`, line 28](https://github.com/wink-travel/wink-env/blob/v0.1.0/docs/environments.md?plain=1#L28).
        /// Called `Beholdning` (da), `Inventar` (de), `Inventory` (en), `Inventaris` (id), `Inventário` (pt), `Envanter` (tr).
        #[doc(alias = "Beholdning")]
        #[doc(alias = "Inventar")]
        #[doc(alias = "Inventory")]
        #[doc(alias = "Inventaris")]
        #[doc(alias = "Inventário")]
        #[doc(alias = "Envanter")]
        pub const INVENTORY: &str = "https://staging-api.wink.travel";

        /// <https://staging-integrations.wink.travel>
        ///
        /// Listed in [`environments.md`, line 29](https://github.com/wink-travel/wink-env/blob/v0.1.0/docs/environments.md?plain=1#L29).
        /// Called `Integrationer` (da), `Integrationen` (de), `Integrations` (en), `Integrasi` (id), `Integrações` (pt), `Entegrasyonlar` (tr).
        #[doc(alias = "Integrationer")]
        #[doc(alias = "Integrationen")]
        #[doc(alias = "Integrations")]
        #[doc(alias = "Integrasi")]
        #[doc(alias = "Integrações")]
        #[doc(alias = "Entegrasyonlar")]
        pub const INTEGRATIONS: &str = "https://staging-integrations.wink.travel";
    }

    /// The URLs of `applications` in `staging`.
    pub mod applications {
        /// <https://staging-agent.wink.travel>
        ///
        /// Listed in [`environments.md`, line 38](https://github.com/wink-travel/wink-env/blob/v0.1.0/docs/environments.md?plain=1#L38).
        /// Called `Agent` (da, de, en), `Agen` (id), `Agente` (pt), `Acente` (tr).
        #[doc(alias = "Agent")]
        #[doc(alias = "Agen")]
        #[doc(alias = "Agente")]
        #[doc(alias = "Acente")]
        pub const AGENT: &str = "https://staging-agent.wink.travel";

        /// <https://staging-ota.wink.travel>
        ///
        /// Listed in [`environments.md`, line 39](https://github.com/wink-travel/wink-env/blob/v0.1.0/docs/environments.md?plain=1#L39).
        /// Called `Bookingmotor` (da), `Buchungsmaschine` (de), `Booking engine` (en), `Mesin pemesanan` (id), `Motor de reservas` (pt), `Rezervasyon motoru` (tr).
        #[doc(alias = "Bookingmotor")]
        #[doc(alias = "Buchungsmaschine")]
        #[doc(alias = "Booking engine")]
        #[doc(alias = "Mesin pemesanan")]
        #[doc(alias = "Motor de reservas")]
        #[doc(alias = "Rezervasyon motoru")]
        pub const BOOKING_ENGINE: &str = "https://staging-ota.wink.travel";

        /// <https://staging-extranet.wink.travel>
        ///
        /// Listed in [`environments.md`, line 40](https://github.com/wink-travel/wink-env/blob/v0.1.0/docs/environments.md?plain=1#L40).
        /// Called `Extranet` (da, de, en, id, pt, tr).
        #[doc(alias = "Extranet")]
        pub const EXTRANET: &str = "https://staging-extranet.wink.travel";

        /// <https://staging-my.wink.travel>
        ///
        /// Listed in [`environments.md`, line 41](https://github.com/wink-travel/wink-env/blob/v0.1.0/docs/environments.md?plain=1#L41).
        /// Called `Min konto` (da), `Mein Konto` (de), `My Account` (en), `Akun Saya` (id), `Minha conta` (pt), `Hesabım` (tr).
        #[doc(alias = "Min konto")]
        #[doc(alias = "Mein Konto")]
        #[doc(alias = "My Account")]
        #[doc(alias = "Akun Saya")]
        #[doc(alias = "Minha conta")]
        #[doc(alias = "Hesabım")]
        pub const MY_ACCOUNT: &str = "https://staging-my.wink.travel";

        /// <https://staging-pay.wink.travel>
        ///
        /// Listed in [`environments.md`, line 42](https://github.com/wink-travel/wink-env/blob/v0.1.0/docs/environments.md?plain=1#L42).
        /// Called `Betaling` (da), `Zahlung` (de), `Payment` (en), `Pembayaran` (id), `Pagamento` (pt), `Ödeme` (tr).
        #[doc(alias = "Betaling")]
        #[doc(alias = "Zahlung")]
        #[doc(alias = "Payment")]
        #[doc(alias = "Pembayaran")]
        #[doc(alias = "Pagamento")]
        #[doc(alias = "Ödeme")]
        pub const PAYMENT: &str = "https://staging-pay.wink.travel";

        /// <https://staging-studio.wink.travel>
        ///
        /// Listed in [`environments.md`, line 43](https://github.com/wink-travel/wink-env/blob/v0.1.0/docs/environments.md?plain=1#L43).
        /// Called `Studio` (da, de, en, id, pt, tr).
        #[doc(alias = "Studio")]
        pub const STUDIO: &str = "https://staging-studio.wink.travel";

        /// <https://staging-i.trvl.as>
        ///
        /// Listed in [`environments.md`, line 44](https://github.com/wink-travel/wink-env/blob/v0.1.0/docs/environments.md?plain=1#L44).
        /// Called `WinkLinks` (da, de, en, id, pt, tr).
        #[doc(alias = "WinkLinks")]
        pub const WINK_LINKS: &str = "https://staging-i.trvl.as";
    }

    #[doc(inline)]
    pub use self::servers::IAM;
    #[doc(inline)]
    pub use self::servers::INVENTORY;
    #[doc(inline)]
    pub use self::servers::INTEGRATIONS;
    #[doc(inline)]
    pub use self::applications::AGENT;
    #[doc(inline)]
    pub use self::applications::BOOKING_ENGINE;
    #[doc(inline)]
    pub use self::applications::EXTRANET;
    #[doc(inline)]
    pub use self::applications::MY_ACCOUNT;
    #[doc(inline)]
    pub use self::applications::PAYMENT;
    #[doc(inline)]
    pub use self::applications::STUDIO;
    #[doc(inline)]
    pub use self::applications::WINK_LINKS;
}

/// The URLs of `production`.
#[allow(unused, unreachable_pub, private_interfaces, clippy::all, clippy::pedantic, clippy::nursery, clippy::restriction)]
pub mod production {
    /// The URLs of `servers` in `production`.
    pub mod servers {
        /// <https://iam.wink.travel>
        ///
        /// Listed in [`environments.md`, line 27](https://github.com/wink-travel/wink-env/blob/v0.1.0/docs/environments.md?plain=1#L27).
        /// Called `IAM` (da, de, en, id, pt, tr).
        pub const IAM: &str = "https://iam.wink.travel";

        /// <https://api.wink.travel>
        ///
        /// Listed in [`environments.md`, line 28](https://github.com/wink-travel/wink-env/blob/v0.1.0/docs/environments.md?plain=1#L28).
        /// Called `Beholdning` (da), `Inventar` (de), `Inventory` (en), `Inventaris` (id), `Inventário` (pt), `Envanter` (tr).
        #[doc(alias = "Beholdning")]
        #[doc(alias = "Inventar")]
        #[doc(alias = "Inventory")]
        #[doc(alias = "Inventaris")]
        #[doc(alias = "Inventário")]
        #[doc(alias = "Envanter")]
        pub const INVENTORY: &str = "https://api.wink.travel";

        /// <https://integrations.wink.travel>
        ///
        /// Listed in [`environments.md`, line 29](https://github.com/wink-travel/wink-env/blob/v0.1.0/docs/environments.md?plain=1#L29).
        /// Called `Integrationer` (da), `Integrationen` (de), `Integrations` (en), `Integrasi` (id), `Integrações` (pt), `Entegrasyonlar` (tr).
        #[doc(alias = "Integrationer")]
        #[doc(alias = "Integrationen")]
        #[doc(alias = "Integrations")]
        #[doc(alias = "Integrasi")]
        #[doc(alias = "Integrações")]
        #[doc(alias = "Entegrasyonlar")]
        pub const INTEGRATIONS: &str = "https://integrations.wink.travel";
    }

    /// The URLs of `applications` in `production`.
    pub mod applications {
        /// <https://agent.wink.travel>
        ///
        /// Listed in [`environments.md`, line 38](https://github.com/wink-travel/wink-env/blob/v0.1.0/docs/environments.md?plain=1#L38).
        /// Called `Agent` (da, de, en), `Agen` (id), `Agente` (pt), `Acente` (tr).
        #[doc(alias = "Agent")]
        #[doc(alias = "Agen")]
        #[doc(alias = "Agente")]
        #[doc(alias = "Acente")]
        pub const AGENT: &str = "https://agent.wink.travel";

        /// <https://ota.wink.travel>
        ///
        /// Listed in [`environments.md`, line 39](https://github.com/wink-travel/wink-env/blob/v0.1.0/docs/environments.md?plain=1#L39).
        /// Called `Bookingmotor` (da), `Buchungsmaschine` (de), `Booking engine` (en), `Mesin pemesanan` (id), `Motor de reservas` (pt), `Rezervasyon motoru` (tr).
        #[doc(alias = "Bookingmotor")]
        #[doc(alias = "Buchungsmaschine")]
        #[doc(alias = "Booking engine")]
        #[doc(alias = "Mesin pemesanan")]
        #[doc(alias = "Motor de reservas")]
        #[doc(alias = "Rezervasyon motoru")]
        pub const BOOKING_ENGINE: &str = "https://ota.wink.travel";

        /// <https://extranet.wink.travel>
        ///
        /// Listed in [`environments.md`, line 40](https://github.com/wink-travel/wink-env/blob/v0.1.0/docs/environments.md?plain=1#L40).
        /// Called `Extranet` (da, de, en, id, pt, tr).
        #[doc(alias = "Extranet")]
        pub const EXTRANET: &str = "https://extranet.wink.travel";

        /// <https://my.wink.travel>
        ///
        /// Listed in [`environments.md`, line 41](https://github.com/wink-travel/wink-env/blob/v0.1.0/docs/environments.md?plain=1#L41).
        /// Called `Min konto` (da), `Mein Konto` (de), `My Account` (en), `Akun Saya` (id), `Minha conta` (pt), `Hesabım` (tr).
        #[doc(alias = "Min konto")]
        #[doc(alias = "Mein Konto")]
        #[doc(alias = "My Account")]
        #[doc(alias = "Akun Saya")]
        #[doc(alias = "Minha conta")]
        #[doc(alias = "Hesabım")]
        pub const MY_ACCOUNT: &str = "https://my.wink.travel";

        /// <https://pay.wink.travel>
        ///
        /// Listed in [`environments.md`, line 42](https://github.com/wink-travel/wink-env/blob/v0.1.0/docs/environments.md?plain=1#L42).
        /// Called `Betaling` (da), `Zahlung` (de), `Payment` (en), `Pembayaran` (id), `Pagamento` (pt), `Ödeme` (tr).
        #[doc(alias = "Betaling")]
        #[doc(alias = "Zahlung")]
        #[doc(alias = "Payment")]
        #[doc(alias = "Pembayaran")]
        #[doc(alias = "Pagamento")]
        #[doc(alias = "Ödeme")]
        pub const PAYMENT: &str = "https://pay.wink.travel";

        /// <https://studio.wink.travel>
        ///
        /// Listed in [`environments.md`, line 43](https://github.com/wink-travel/wink-env/blob/v0.1.0/docs/environments.md?plain=1#L43).
        /// Called `Studio` (da, de, en, id, pt, tr).
        #[doc(alias = "Studio")]
        pub const STUDIO: &str = "https://studio.wink.travel";

        /// <https://i.trvl.as>
        ///
        /// Listed in [`environments.md`, line 44](https://github.com/wink-travel/wink-env/blob/v0.1.0/docs/environments.md?plain=1#L44).
        /// Called `WinkLinks` (da, de, en, id, pt, tr).
        #[doc(alias = "WinkLinks")]
        pub const WINK_LINKS: &str = "https://i.trvl.as";
    }

    #[doc(inline)]
    pub use self::servers::IAM;
    #[doc(inline)]
    pub use self::servers::INVENTORY;
    #[doc(inline)]
    pub use self::servers::INTEGRATIONS;
    #[doc(inline)]
    pub use self::applications::AGENT;
    #[doc(inline)]
    pub use self::applications::BOOKING_ENGINE;
    #[doc(inline)]
    pub use self::applications::EXTRANET;
    #[doc(inline)]
    pub use self::applications::MY_ACCOUNT;
    #[doc(inline)]
    pub use self::applications::PAYMENT;
    #[doc(inline)]
    pub use self::applications::STUDIO;
    #[doc(inline)]
    pub use self::applications::WINK_LINKS;
}

/// <https://staging-iam.wink.travel>
///
/// Listed in [`environments.md`, line 27](https://github.com/wink-travel/wink-env/blob/v0.1.0/docs/environments.md?plain=1#L27).
/// Called `IAM` (da, de, en, id, pt, tr).
#[allow(unused, unreachable_pub, private_interfaces, clippy::all, clippy::pedantic, clippy::nursery, clippy::restriction)]
#[doc(hidden)]
#[macro_export]
macro_rules! __wink_env__staging__servers__iam {
    ($(/)?) => {
        "https://staging-iam.wink.travel"
    };
}

/// <https://staging-api.wink.travel>
///
/// Listed in [`environments.md`, line 28](https://github.com/wink-travel/wink-env/blob/v0.1.0/docs/environments.md?plain=1#L28).
/// Called `Beholdning` (da), `Inventar` (de), `Inventory` (en), `Inventaris` (id), `Inventário` (pt), `Envanter` (tr).
#[allow(unused, unreachable_pub, private_interfaces, clippy::all, clippy::pedantic, clippy::nursery, clippy::restriction)]
#[doc(hidden)]
#[macro_export]
macro_rules! __wink_env__staging__servers__inventory {
    ($(/)?) => {
        "https://staging-api.wink.travel"
    };
}

/// <https://staging-integrations.wink.travel>
///
/// Listed in [`environments.md`, line 29](https://github.com/wink-travel/wink-env/blob/v0.1.0/docs/environments.md?plain=1#L29).
/// Called `Integrationer` (da), `Integrationen` (de), `Integrations` (en), `Integrasi` (id), `Integrações` (pt), `Entegrasyonlar` (tr).
#[allow(unused, unreachable_pub, private_interfaces, clippy::all, clippy::pedantic, clippy::nursery, clippy::restriction)]
#[doc(hidden)]
#[macro_export]
macro_rules! __wink_env__staging__servers__integrations {
    ($(/)?) => {
        "https://staging-integrations.wink.travel"
    };
}

/// <https://staging-agent.wink.travel>
///
/// Listed in [`environments.md`, line 38](https://github.com/wink-travel/wink-env/blob/v0.1.0/docs/environments.md?plain=1#L38).
/// Called `Agent` (da, de, en), `Agen` (id), `Agente` (pt), `Acente` (tr).
#[allow(unused, unreachable_pub, private_interfaces, clippy::all, clippy::pedantic, clippy::nursery, clippy::restriction)]
#[doc(hidden)]
#[macro_export]
macro_rules! __wink_env__staging__applications__agent {
    ($(/)?) => {
        "https://staging-agent.wink.travel"
    };
}

/// <https://staging-ota.wink.travel>
///
/// Listed in [`environments.md`, line 39](https://github.com/wink-travel/wink-env/blob/v0.1.0/docs/environments.md?plain=1#L39).
/// Called `Bookingmotor` (da), `Buchungsmaschine` (de), `Booking engine` (en), `Mesin pemesanan` (id), `Motor de reservas` (pt), `Rezervasyon motoru` (tr).
#[allow(unused, unreachable_pub, private_interfaces, clippy::all, clippy::pedantic, clippy::nursery, clippy::restriction)]
#[doc(hidden)]
#[macro_export]
macro_rules! __wink_env__staging__applications__booking_engine {
    ($(/)?) => {
        "https://staging-ota.wink.travel"
    };
}

/// <https://staging-extranet.wink.travel>
///
/// Listed in [`environments.md`, line 40](https://github.com/wink-travel/wink-env/blob/v0.1.0/docs/environments.md?plain=1#L40).
/// Called `Extranet` (da, de, en, id, pt, tr).
#[allow(unused, unreachable_pub, private_interfaces, clippy::all, clippy::pedantic, clippy::nursery, clippy::restriction)]
#[doc(hidden)]
#[macro_export]
macro_rules! __wink_env__staging__applications__extranet {
    ($(/)?) => {
        "https://staging-extranet.wink.travel"
    };
}

/// <https://staging-my.wink.travel>
///
/// Listed in [`environments.md`, line 41](https://github.com/wink-travel/wink-env/blob/v0.1.0/docs/environments.md?plain=1#L41).
/// Called `Min konto` (da), `Mein Konto` (de), `My Account` (en), `Akun Saya` (id), `Minha conta` (pt), `Hesabım` (tr).
#[allow(unused, unreachable_pub, private_interfaces, clippy::all, clippy::pedantic, clippy::nursery, clippy::restriction)]
#[doc(hidden)]
#[macro_export]
macro_rules! __wink_env__staging__applications__my_account {
    ($(/)?) => {
        "https://staging-my.wink.travel"
    };
}

/// <https://staging-pay.wink.travel>
///
/// Listed in [`environments.md`, line 42](https://github.com/wink-travel/wink-env/blob/v0.1.0/docs/environments.md?plain=1#L42).
/// Called `Betaling` (da), `Zahlung` (de), `Payment` (en), `Pembayaran` (id), `Pagamento` (pt), `Ödeme` (tr).
#[allow(unused, unreachable_pub, private_interfaces, clippy::all, clippy::pedantic, clippy::nursery, clippy::restriction)]
#[doc(hidden)]
#[macro_export]
macro_rules! __wink_env__staging__applications__payment {
    ($(/)?) => {
        "https://staging-pay.wink.travel"
    };
}

/// <https://staging-studio.wink.travel>
///
/// Listed in [`environments.md`, line 43](https://github.com/wink-travel/wink-env/blob/v0.1.0/docs/environments.md?plain=1#L43).
/// Called `Studio` (da, de, en, id, pt, tr).
#[allow(unused, unreachable_pub, private_interfaces, clippy::all, clippy::pedantic, clippy::nursery, clippy::restriction)]
#[doc(hidden)]
#[macro_export]
macro_rules! __wink_env__staging__applications__studio {
    ($(/)?) => {
        "https://staging-studio.wink.travel"
    };
}

/// <https://staging-i.trvl.as>
///
/// Listed in [`environments.md`, line 44](https://github.com/wink-travel/wink-env/blob/v0.1.0/docs/environments.md?plain=1#L44).
/// Called `WinkLinks` (da, de, en, id, pt, tr).
#[allow(unused, unreachable_pub, private_interfaces, clippy::all, clippy::pedantic, clippy::nursery, clippy::restriction)]
#[doc(hidden)]
#[macro_export]
macro_rules! __wink_env__staging__applications__wink_links {
    ($(/)?) => {
        "https://staging-i.trvl.as"
    };
}

/// <https://iam.wink.travel>
///
/// Listed in [`environments.md`, line 27](https://github.com/wink-travel/wink-env/blob/v0.1.0/docs/environments.md?plain=1#L27).
/// Called `IAM` (da, de, en, id, pt, tr).
#[allow(unused, unreachable_pub, private_interfaces, clippy::all, clippy::pedantic, clippy::nursery, clippy::restriction)]
#[doc(hidden)]
#[macro_export]
macro_rules! __wink_env__production__servers__iam {
    ($(/)?) => {
        "https://iam.wink.travel"
    };
}

/// <https://api.wink.travel>
///
/// Listed in [`environments.md`, line 28](https://github.com/wink-travel/wink-env/blob/v0.1.0/docs/environments.md?plain=1#L28).
/// Called `Beholdning` (da), `Inventar` (de), `Inventory` (en), `Inventaris` (id), `Inventário` (pt), `Envanter` (tr).
#[allow(unused, unreachable_pub, private_interfaces, clippy::all, clippy::pedantic, clippy::nursery, clippy::restriction)]
#[doc(hidden)]
#[macro_export]
macro_rules! __wink_env__production__servers__inventory {
    ($(/)?) => {
        "https://api.wink.travel"
    };
}

/// <https://integrations.wink.travel>
///
/// Listed in [`environments.md`, line 29](https://github.com/wink-travel/wink-env/blob/v0.1.0/docs/environments.md?plain=1#L29).
/// Called `Integrationer` (da), `Integrationen` (de), `Integrations` (en), `Integrasi` (id), `Integrações` (pt), `Entegrasyonlar` (tr).
#[allow(unused, unreachable_pub, private_interfaces, clippy::all, clippy::pedantic, clippy::nursery, clippy::restriction)]
#[doc(hidden)]
#[macro_export]
macro_rules! __wink_env__production__servers__integrations {
    ($(/)?) => {
        "https://integrations.wink.travel"
    };
}

/// <https://agent.wink.travel>
///
/// Listed in [`environments.md`, line 38](https://github.com/wink-travel/wink-env/blob/v0.1.0/docs/environments.md?plain=1#L38).
/// Called `Agent` (da, de, en), `Agen` (id), `Agente` (pt), `Acente` (tr).
#[allow(unused, unreachable_pub, private_interfaces, clippy::all, clippy::pedantic, clippy::nursery, clippy::restriction)]
#[doc(hidden)]
#[macro_export]
macro_rules! __wink_env__production__applications__agent {
    ($(/)?) => {
        "https://agent.wink.travel"
    };
}

/// <https://ota.wink.travel>
///
/// Listed in [`environments.md`, line 39](https://github.com/wink-travel/wink-env/blob/v0.1.0/docs/environments.md?plain=1#L39).
/// Called `Bookingmotor` (da), `Buchungsmaschine` (de), `Booking engine` (en), `Mesin pemesanan` (id), `Motor de reservas` (pt), `Rezervasyon motoru` (tr).
#[allow(unused, unreachable_pub, private_interfaces, clippy::all, clippy::pedantic, clippy::nursery, clippy::restriction)]
#[doc(hidden)]
#[macro_export]
macro_rules! __wink_env__production__applications__booking_engine {
    ($(/)?) => {
        "https://ota.wink.travel"
    };
}

/// <https://extranet.wink.travel>
///
/// Listed in [`environments.md`, line 40](https://github.com/wink-travel/wink-env/blob/v0.1.0/docs/environments.md?plain=1#L40).
/// Called `Extranet` (da, de, en, id, pt, tr).
#[allow(unused, unreachable_pub, private_interfaces, clippy::all, clippy::pedantic, clippy::nursery, clippy::restriction)]
#[doc(hidden)]
#[macro_export]
macro_rules! __wink_env__production__applications__extranet {
    ($(/)?) => {
        "https://extranet.wink.travel"
    };
}

/// <https://my.wink.travel>
///
/// Listed in [`environments.md`, line 41](https://github.com/wink-travel/wink-env/blob/v0.1.0/docs/environments.md?plain=1#L41).
/// Called `Min konto` (da), `Mein Konto` (de), `My Account` (en), `Akun Saya` (id), `Minha conta` (pt), `Hesabım` (tr).
#[allow(unused, unreachable_pub, private_interfaces, clippy::all, clippy::pedantic, clippy::nursery, clippy::restriction)]
#[doc(hidden)]
#[macro_export]
macro_rules! __wink_env__production__applications__my_account {
    ($(/)?) => {
        "https://my.wink.travel"
    };
}

/// <https://pay.wink.travel>
///
/// Listed in [`environments.md`, line 42](https://github.com/wink-travel/wink-env/blob/v0.1.0/docs/environments.md?plain=1#L42).
/// Called `Betaling` (da), `Zahlung` (de), `Payment` (en), `Pembayaran` (id), `Pagamento` (pt), `Ödeme` (tr).
#[allow(unused, unreachable_pub, private_interfaces, clippy::all, clippy::pedantic, clippy::nursery, clippy::restriction)]
#[doc(hidden)]
#[macro_export]
macro_rules! __wink_env__production__applications__payment {
    ($(/)?) => {
        "https://pay.wink.travel"
    };
}

/// <https://studio.wink.travel>
///
/// Listed in [`environments.md`, line 43](https://github.com/wink-travel/wink-env/blob/v0.1.0/docs/environments.md?plain=1#L43).
/// Called `Studio` (da, de, en, id, pt, tr).
#[allow(unused, unreachable_pub, private_interfaces, clippy::all, clippy::pedantic, clippy::nursery, clippy::restriction)]
#[doc(hidden)]
#[macro_export]
macro_rules! __wink_env__production__applications__studio {
    ($(/)?) => {
        "https://studio.wink.travel"
    };
}

/// <https://i.trvl.as>
///
/// Listed in [`environments.md`, line 44](https://github.com/wink-travel/wink-env/blob/v0.1.0/docs/environments.md?plain=1#L44).
/// Called `WinkLinks` (da, de, en, id, pt, tr).
#[allow(unused, unreachable_pub, private_interfaces, clippy::all, clippy::pedantic, clippy::nursery, clippy::restriction)]
#[doc(hidden)]
#[macro_export]
macro_rules! __wink_env__production__applications__wink_links {
    ($(/)?) => {
        "https://i.trvl.as"
    };
}

#[cfg(not(rust_analyzer))]
#[allow(unused, unreachable_pub, private_interfaces, clippy::all, clippy::pedantic, clippy::nursery, clippy::restriction)]
#[doc(hidden)]
#[macro_export]
macro_rules! __wink_env_mistake {
    ({ $($path:tt)* } $($error:tt)*) => {
        $($error)*
    };
}

#[cfg(rust_analyzer)]
#[allow(unused, unreachable_pub, private_interfaces, clippy::all, clippy::pedantic, clippy::nursery, clippy::restriction)]
#[doc(hidden)]
#[macro_export]
macro_rules! __wink_env_mistake {
    ({ $($path:tt)* } $($error:tt)*) => {
        $($path)*::<{ $($error)* }>
    };
}

#[cfg(not(any(rust_analyzer, doc)))]
#[allow(unused, unreachable_pub, private_interfaces, clippy::all, clippy::pedantic, clippy::nursery, clippy::restriction)]
#[doc(hidden)]
#[macro_export]
macro_rules! __wink_env {
    () => {
        ::core::compile_error! { "expected an environment and a service, as in `wink_env!(environment, service)`\n\nhelp: known environments: `staging`, `production`\nhelp: known services: `agent`, `booking_engine`, `extranet`, `iam`, `integrations`, `inventory`, `my_account`, `payment`, `studio`, `wink_links`" }
    };
    (staging, iam) => {
        "https://staging-iam.wink.travel"
    };
    (staging, inventory) => {
        "https://staging-api.wink.travel"
    };
    (staging, integrations) => {
        "https://staging-integrations.wink.travel"
    };
    (staging, agent) => {
        "https://staging-agent.wink.travel"
    };
    (staging, booking_engine) => {
        "https://staging-ota.wink.travel"
    };
    (staging, extranet) => {
        "https://staging-extranet.wink.travel"
    };
    (staging, my_account) => {
        "https://staging-my.wink.travel"
    };
    (staging, payment) => {
        "https://staging-pay.wink.travel"
    };
    (staging, studio) => {
        "https://staging-studio.wink.travel"
    };
    (staging, wink_links) => {
        "https://staging-i.trvl.as"
    };
    (production, iam) => {
        "https://iam.wink.travel"
    };
    (production, inventory) => {
        "https://api.wink.travel"
    };
    (production, integrations) => {
        "https://integrations.wink.travel"
    };
    (production, agent) => {
        "https://agent.wink.travel"
    };
    (production, booking_engine) => {
        "https://ota.wink.travel"
    };
    (production, extranet) => {
        "https://extranet.wink.travel"
    };
    (production, my_account) => {
        "https://my.wink.travel"
    };
    (production, payment) => {
        "https://pay.wink.travel"
    };
    (production, studio) => {
        "https://studio.wink.travel"
    };
    (production, wink_links) => {
        "https://i.trvl.as"
    };
    (staging, servers::iam) => {
        "https://staging-iam.wink.travel"
    };
    (staging, servers::inventory) => {
        "https://staging-api.wink.travel"
    };
    (staging, servers::integrations) => {
        "https://staging-integrations.wink.travel"
    };
    (staging, applications::agent) => {
        "https://staging-agent.wink.travel"
    };
    (staging, applications::booking_engine) => {
        "https://staging-ota.wink.travel"
    };
    (staging, applications::extranet) => {
        "https://staging-extranet.wink.travel"
    };
    (staging, applications::my_account) => {
        "https://staging-my.wink.travel"
    };
    (staging, applications::payment) => {
        "https://staging-pay.wink.travel"
    };
    (staging, applications::studio) => {
        "https://staging-studio.wink.travel"
    };
    (staging, applications::wink_links) => {
        "https://staging-i.trvl.as"
    };
    (production, servers::iam) => {
        "https://iam.wink.travel"
    };
    (production, servers::inventory) => {
        "https://api.wink.travel"
    };
    (production, servers::integrations) => {
        "https://integrations.wink.travel"
    };
    (production, applications::agent) => {
        "https://agent.wink.travel"
    };
    (production, applications::booking_engine) => {
        "https://ota.wink.travel"
    };
    (production, applications::extranet) => {
        "https://extranet.wink.travel"
    };
    (production, applications::my_account) => {
        "https://my.wink.travel"
    };
    (production, applications::payment) => {
        "https://pay.wink.travel"
    };
    (production, applications::studio) => {
        "https://studio.wink.travel"
    };
    (production, applications::wink_links) => {
        "https://i.trvl.as"
    };
    (staging, iam, $path:literal) => {
        $crate::__wink_env_parts::join! { "https://staging-iam.wink.travel" $path }
    };
    (staging, inventory, $path:literal) => {
        $crate::__wink_env_parts::join! { "https://staging-api.wink.travel" $path }
    };
    (staging, integrations, $path:literal) => {
        $crate::__wink_env_parts::join! { "https://staging-integrations.wink.travel" $path }
    };
    (staging, agent, $path:literal) => {
        $crate::__wink_env_parts::join! { "https://staging-agent.wink.travel" $path }
    };
    (staging, booking_engine, $path:literal) => {
        $crate::__wink_env_parts::join! { "https://staging-ota.wink.travel" $path }
    };
    (staging, extranet, $path:literal) => {
        $crate::__wink_env_parts::join! { "https://staging-extranet.wink.travel" $path }
    };
    (staging, my_account, $path:literal) => {
        $crate::__wink_env_parts::join! { "https://staging-my.wink.travel" $path }
    };
    (staging, payment, $path:literal) => {
        $crate::__wink_env_parts::join! { "https://staging-pay.wink.travel" $path }
    };
    (staging, studio, $path:literal) => {
        $crate::__wink_env_parts::join! { "https://staging-studio.wink.travel" $path }
    };
    (staging, wink_links, $path:literal) => {
        $crate::__wink_env_parts::join! { "https://staging-i.trvl.as" $path }
    };
    (production, iam, $path:literal) => {
        $crate::__wink_env_parts::join! { "https://iam.wink.travel" $path }
    };
    (production, inventory, $path:literal) => {
        $crate::__wink_env_parts::join! { "https://api.wink.travel" $path }
    };
    (production, integrations, $path:literal) => {
        $crate::__wink_env_parts::join! { "https://integrations.wink.travel" $path }
    };
    (production, agent, $path:literal) => {
        $crate::__wink_env_parts::join! { "https://agent.wink.travel" $path }
    };
    (production, booking_engine, $path:literal) => {
        $crate::__wink_env_parts::join! { "https://ota.wink.travel" $path }
    };
    (production, extranet, $path:literal) => {
        $crate::__wink_env_parts::join! { "https://extranet.wink.travel" $path }
    };
    (production, my_account, $path:literal) => {
        $crate::__wink_env_parts::join! { "https://my.wink.travel" $path }
    };
    (production, payment, $path:literal) => {
        $crate::__wink_env_parts::join! { "https://pay.wink.travel" $path }
    };
    (production, studio, $path:literal) => {
        $crate::__wink_env_parts::join! { "https://studio.wink.travel" $path }
    };
    (production, wink_links, $path:literal) => {
        $crate::__wink_env_parts::join! { "https://i.trvl.as" $path }
    };
    (staging, servers::iam, $path:literal) => {
        $crate::__wink_env_parts::join! { "https://staging-iam.wink.travel" $path }
    };
    (staging, servers::inventory, $path:literal) => {
        $crate::__wink_env_parts::join! { "https://staging-api.wink.travel" $path }
    };
    (staging, servers::integrations, $path:literal) => {
        $crate::__wink_env_parts::join! { "https://staging-integrations.wink.travel" $path }
    };
    (staging, applications::agent, $path:literal) => {
        $crate::__wink_env_parts::join! { "https://staging-agent.wink.travel" $path }
    };
    (staging, applications::booking_engine, $path:literal) => {
        $crate::__wink_env_parts::join! { "https://staging-ota.wink.travel" $path }
    };
    (staging, applications::extranet, $path:literal) => {
        $crate::__wink_env_parts::join! { "https://staging-extranet.wink.travel" $path }
    };
    (staging, applications::my_account, $path:literal) => {
        $crate::__wink_env_parts::join! { "https://staging-my.wink.travel" $path }
    };
    (staging, applications::payment, $path:literal) => {
        $crate::__wink_env_parts::join! { "https://staging-pay.wink.travel" $path }
    };
    (staging, applications::studio, $path:literal) => {
        $crate::__wink_env_parts::join! { "https://staging-studio.wink.travel" $path }
    };
    (staging, applications::wink_links, $path:literal) => {
        $crate::__wink_env_parts::join! { "https://staging-i.trvl.as" $path }
    };
    (production, servers::iam, $path:literal) => {
        $crate::__wink_env_parts::join! { "https://iam.wink.travel" $path }
    };
    (production, servers::inventory, $path:literal) => {
        $crate::__wink_env_parts::join! { "https://api.wink.travel" $path }
    };
    (production, servers::integrations, $path:literal) => {
        $crate::__wink_env_parts::join! { "https://integrations.wink.travel" $path }
    };
    (production, applications::agent, $path:literal) => {
        $crate::__wink_env_parts::join! { "https://agent.wink.travel" $path }
    };
    (production, applications::booking_engine, $path:literal) => {
        $crate::__wink_env_parts::join! { "https://ota.wink.travel" $path }
    };
    (production, applications::extranet, $path:literal) => {
        $crate::__wink_env_parts::join! { "https://extranet.wink.travel" $path }
    };
    (production, applications::my_account, $path:literal) => {
        $crate::__wink_env_parts::join! { "https://my.wink.travel" $path }
    };
    (production, applications::payment, $path:literal) => {
        $crate::__wink_env_parts::join! { "https://pay.wink.travel" $path }
    };
    (production, applications::studio, $path:literal) => {
        $crate::__wink_env_parts::join! { "https://studio.wink.travel" $path }
    };
    (production, applications::wink_links, $path:literal) => {
        $crate::__wink_env_parts::join! { "https://i.trvl.as" $path }
    };
    ($($words:tt)*) => {
        $crate::__wink_env_parts::expand! {
            [$crate::__wink_env_parts]
"wink_env
staging production
servers applications
agent .+
booking_engine .+
extranet .+
iam +
integrations +
inventory +
my_account .+
payment -+
studio .+
wink_links .+
"
            [$($words)*]
        }
    };
}

#[cfg(any(rust_analyzer, doc))]
#[allow(unused, unreachable_pub, private_interfaces, clippy::all, clippy::pedantic, clippy::nursery, clippy::restriction)]
#[doc(hidden)]
#[macro_export]
macro_rules! __wink_env {
    ($($words:tt)*) => {
        $crate::__wink_env_parts::expand! {
            [$crate::__wink_env_parts]
"wink_env
staging production
servers applications
agent .+
booking_engine .+
extranet .+
iam +
integrations +
inventory +
my_account .+
payment -+
studio .+
wink_links .+
"
            [$($words)*]
        }
    };
}

#[doc = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/src/wink_env.md"))]
#[allow(unused, unreachable_pub, private_interfaces, clippy::all, clippy::pedantic, clippy::nursery, clippy::restriction)]
#[doc(inline)]
pub use __wink_env as wink_env;

/// What `wink_env!` expands to; not part of the public API.
#[allow(unused, unreachable_pub, private_interfaces, clippy::all, clippy::pedantic, clippy::nursery, clippy::restriction)]
#[doc(hidden)]
pub mod __wink_env_parts {
    pub use ::wink_env_macros::{expand, join};
    pub use __wink_env_mistake as mistake;

    /// What `wink_env!` expands to; not part of the public API.
    pub mod literal {
        /// The URLs of `staging`.
        ///
        /// - `iam`: <https://staging-iam.wink.travel>, [`environments.md`, line 27](https://github.com/wink-travel/wink-env/blob/v0.1.0/docs/environments.md?plain=1#L27)
        /// - `inventory`: <https://staging-api.wink.travel>, [`environments.md`, line 28](https://github.com/wink-travel/wink-env/blob/v0.1.0/docs/environments.md?plain=1#L28)
        /// - `integrations`: <https://staging-integrations.wink.travel>, [`environments.md`, line 29](https://github.com/wink-travel/wink-env/blob/v0.1.0/docs/environments.md?plain=1#L29)
        /// - `agent`: <https://staging-agent.wink.travel>, [`environments.md`, line 38](https://github.com/wink-travel/wink-env/blob/v0.1.0/docs/environments.md?plain=1#L38)
        /// - `booking_engine`: <https://staging-ota.wink.travel>, [`environments.md`, line 39](https://github.com/wink-travel/wink-env/blob/v0.1.0/docs/environments.md?plain=1#L39)
        /// - `extranet`: <https://staging-extranet.wink.travel>, [`environments.md`, line 40](https://github.com/wink-travel/wink-env/blob/v0.1.0/docs/environments.md?plain=1#L40)
        /// - `my_account`: <https://staging-my.wink.travel>, [`environments.md`, line 41](https://github.com/wink-travel/wink-env/blob/v0.1.0/docs/environments.md?plain=1#L41)
        /// - `payment`: <https://staging-pay.wink.travel>, [`environments.md`, line 42](https://github.com/wink-travel/wink-env/blob/v0.1.0/docs/environments.md?plain=1#L42)
        /// - `studio`: <https://staging-studio.wink.travel>, [`environments.md`, line 43](https://github.com/wink-travel/wink-env/blob/v0.1.0/docs/environments.md?plain=1#L43)
        /// - `wink_links`: <https://staging-i.trvl.as>, [`environments.md`, line 44](https://github.com/wink-travel/wink-env/blob/v0.1.0/docs/environments.md?plain=1#L44)
        pub mod staging {
            pub use __wink_env__staging__servers__iam as iam;
            pub use super::super::super::staging::servers::IAM as iam;
            pub use __wink_env__staging__servers__inventory as inventory;
            pub use super::super::super::staging::servers::INVENTORY as inventory;
            pub use __wink_env__staging__servers__integrations as integrations;
            pub use super::super::super::staging::servers::INTEGRATIONS as integrations;
            pub use __wink_env__staging__applications__agent as agent;
            pub use super::super::super::staging::applications::AGENT as agent;
            pub use __wink_env__staging__applications__booking_engine as booking_engine;
            pub use super::super::super::staging::applications::BOOKING_ENGINE as booking_engine;
            pub use __wink_env__staging__applications__extranet as extranet;
            pub use super::super::super::staging::applications::EXTRANET as extranet;
            pub use __wink_env__staging__applications__my_account as my_account;
            pub use super::super::super::staging::applications::MY_ACCOUNT as my_account;
            pub use __wink_env__staging__applications__payment as payment;
            pub use super::super::super::staging::applications::PAYMENT as payment;
            pub use __wink_env__staging__applications__studio as studio;
            pub use super::super::super::staging::applications::STUDIO as studio;
            pub use __wink_env__staging__applications__wink_links as wink_links;
            pub use super::super::super::staging::applications::WINK_LINKS as wink_links;
            /// The URLs of `servers` in `staging`.
            ///
            /// - `iam`: <https://staging-iam.wink.travel>, [`environments.md`, line 27](https://github.com/wink-travel/wink-env/blob/v0.1.0/docs/environments.md?plain=1#L27)
            /// - `inventory`: <https://staging-api.wink.travel>, [`environments.md`, line 28](https://github.com/wink-travel/wink-env/blob/v0.1.0/docs/environments.md?plain=1#L28)
            /// - `integrations`: <https://staging-integrations.wink.travel>, [`environments.md`, line 29](https://github.com/wink-travel/wink-env/blob/v0.1.0/docs/environments.md?plain=1#L29)
            pub mod servers {
                pub use __wink_env__staging__servers__iam as iam;
                pub use super::super::super::super::staging::servers::IAM as iam;
                pub use __wink_env__staging__servers__inventory as inventory;
                pub use super::super::super::super::staging::servers::INVENTORY as inventory;
                pub use __wink_env__staging__servers__integrations as integrations;
                pub use super::super::super::super::staging::servers::INTEGRATIONS as integrations;
            }
            /// The URLs of `applications` in `staging`.
            ///
            /// - `agent`: <https://staging-agent.wink.travel>, [`environments.md`, line 38](https://github.com/wink-travel/wink-env/blob/v0.1.0/docs/environments.md?plain=1#L38)
            /// - `booking_engine`: <https://staging-ota.wink.travel>, [`environments.md`, line 39](https://github.com/wink-travel/wink-env/blob/v0.1.0/docs/environments.md?plain=1#L39)
            /// - `extranet`: <https://staging-extranet.wink.travel>, [`environments.md`, line 40](https://github.com/wink-travel/wink-env/blob/v0.1.0/docs/environments.md?plain=1#L40)
            /// - `my_account`: <https://staging-my.wink.travel>, [`environments.md`, line 41](https://github.com/wink-travel/wink-env/blob/v0.1.0/docs/environments.md?plain=1#L41)
            /// - `payment`: <https://staging-pay.wink.travel>, [`environments.md`, line 42](https://github.com/wink-travel/wink-env/blob/v0.1.0/docs/environments.md?plain=1#L42)
            /// - `studio`: <https://staging-studio.wink.travel>, [`environments.md`, line 43](https://github.com/wink-travel/wink-env/blob/v0.1.0/docs/environments.md?plain=1#L43)
            /// - `wink_links`: <https://staging-i.trvl.as>, [`environments.md`, line 44](https://github.com/wink-travel/wink-env/blob/v0.1.0/docs/environments.md?plain=1#L44)
            pub mod applications {
                pub use __wink_env__staging__applications__agent as agent;
                pub use super::super::super::super::staging::applications::AGENT as agent;
                pub use __wink_env__staging__applications__booking_engine as booking_engine;
                pub use super::super::super::super::staging::applications::BOOKING_ENGINE as booking_engine;
                pub use __wink_env__staging__applications__extranet as extranet;
                pub use super::super::super::super::staging::applications::EXTRANET as extranet;
                pub use __wink_env__staging__applications__my_account as my_account;
                pub use super::super::super::super::staging::applications::MY_ACCOUNT as my_account;
                pub use __wink_env__staging__applications__payment as payment;
                pub use super::super::super::super::staging::applications::PAYMENT as payment;
                pub use __wink_env__staging__applications__studio as studio;
                pub use super::super::super::super::staging::applications::STUDIO as studio;
                pub use __wink_env__staging__applications__wink_links as wink_links;
                pub use super::super::super::super::staging::applications::WINK_LINKS as wink_links;
            }
        }
        /// The URLs of `production`.
        ///
        /// - `iam`: <https://iam.wink.travel>, [`environments.md`, line 27](https://github.com/wink-travel/wink-env/blob/v0.1.0/docs/environments.md?plain=1#L27)
        /// - `inventory`: <https://api.wink.travel>, [`environments.md`, line 28](https://github.com/wink-travel/wink-env/blob/v0.1.0/docs/environments.md?plain=1#L28)
        /// - `integrations`: <https://integrations.wink.travel>, [`environments.md`, line 29](https://github.com/wink-travel/wink-env/blob/v0.1.0/docs/environments.md?plain=1#L29)
        /// - `agent`: <https://agent.wink.travel>, [`environments.md`, line 38](https://github.com/wink-travel/wink-env/blob/v0.1.0/docs/environments.md?plain=1#L38)
        /// - `booking_engine`: <https://ota.wink.travel>, [`environments.md`, line 39](https://github.com/wink-travel/wink-env/blob/v0.1.0/docs/environments.md?plain=1#L39)
        /// - `extranet`: <https://extranet.wink.travel>, [`environments.md`, line 40](https://github.com/wink-travel/wink-env/blob/v0.1.0/docs/environments.md?plain=1#L40)
        /// - `my_account`: <https://my.wink.travel>, [`environments.md`, line 41](https://github.com/wink-travel/wink-env/blob/v0.1.0/docs/environments.md?plain=1#L41)
        /// - `payment`: <https://pay.wink.travel>, [`environments.md`, line 42](https://github.com/wink-travel/wink-env/blob/v0.1.0/docs/environments.md?plain=1#L42)
        /// - `studio`: <https://studio.wink.travel>, [`environments.md`, line 43](https://github.com/wink-travel/wink-env/blob/v0.1.0/docs/environments.md?plain=1#L43)
        /// - `wink_links`: <https://i.trvl.as>, [`environments.md`, line 44](https://github.com/wink-travel/wink-env/blob/v0.1.0/docs/environments.md?plain=1#L44)
        pub mod production {
            pub use __wink_env__production__servers__iam as iam;
            pub use super::super::super::production::servers::IAM as iam;
            pub use __wink_env__production__servers__inventory as inventory;
            pub use super::super::super::production::servers::INVENTORY as inventory;
            pub use __wink_env__production__servers__integrations as integrations;
            pub use super::super::super::production::servers::INTEGRATIONS as integrations;
            pub use __wink_env__production__applications__agent as agent;
            pub use super::super::super::production::applications::AGENT as agent;
            pub use __wink_env__production__applications__booking_engine as booking_engine;
            pub use super::super::super::production::applications::BOOKING_ENGINE as booking_engine;
            pub use __wink_env__production__applications__extranet as extranet;
            pub use super::super::super::production::applications::EXTRANET as extranet;
            pub use __wink_env__production__applications__my_account as my_account;
            pub use super::super::super::production::applications::MY_ACCOUNT as my_account;
            pub use __wink_env__production__applications__payment as payment;
            pub use super::super::super::production::applications::PAYMENT as payment;
            pub use __wink_env__production__applications__studio as studio;
            pub use super::super::super::production::applications::STUDIO as studio;
            pub use __wink_env__production__applications__wink_links as wink_links;
            pub use super::super::super::production::applications::WINK_LINKS as wink_links;
            /// The URLs of `servers` in `production`.
            ///
            /// - `iam`: <https://iam.wink.travel>, [`environments.md`, line 27](https://github.com/wink-travel/wink-env/blob/v0.1.0/docs/environments.md?plain=1#L27)
            /// - `inventory`: <https://api.wink.travel>, [`environments.md`, line 28](https://github.com/wink-travel/wink-env/blob/v0.1.0/docs/environments.md?plain=1#L28)
            /// - `integrations`: <https://integrations.wink.travel>, [`environments.md`, line 29](https://github.com/wink-travel/wink-env/blob/v0.1.0/docs/environments.md?plain=1#L29)
            pub mod servers {
                pub use __wink_env__production__servers__iam as iam;
                pub use super::super::super::super::production::servers::IAM as iam;
                pub use __wink_env__production__servers__inventory as inventory;
                pub use super::super::super::super::production::servers::INVENTORY as inventory;
                pub use __wink_env__production__servers__integrations as integrations;
                pub use super::super::super::super::production::servers::INTEGRATIONS as integrations;
            }
            /// The URLs of `applications` in `production`.
            ///
            /// - `agent`: <https://agent.wink.travel>, [`environments.md`, line 38](https://github.com/wink-travel/wink-env/blob/v0.1.0/docs/environments.md?plain=1#L38)
            /// - `booking_engine`: <https://ota.wink.travel>, [`environments.md`, line 39](https://github.com/wink-travel/wink-env/blob/v0.1.0/docs/environments.md?plain=1#L39)
            /// - `extranet`: <https://extranet.wink.travel>, [`environments.md`, line 40](https://github.com/wink-travel/wink-env/blob/v0.1.0/docs/environments.md?plain=1#L40)
            /// - `my_account`: <https://my.wink.travel>, [`environments.md`, line 41](https://github.com/wink-travel/wink-env/blob/v0.1.0/docs/environments.md?plain=1#L41)
            /// - `payment`: <https://pay.wink.travel>, [`environments.md`, line 42](https://github.com/wink-travel/wink-env/blob/v0.1.0/docs/environments.md?plain=1#L42)
            /// - `studio`: <https://studio.wink.travel>, [`environments.md`, line 43](https://github.com/wink-travel/wink-env/blob/v0.1.0/docs/environments.md?plain=1#L43)
            /// - `wink_links`: <https://i.trvl.as>, [`environments.md`, line 44](https://github.com/wink-travel/wink-env/blob/v0.1.0/docs/environments.md?plain=1#L44)
            pub mod applications {
                pub use __wink_env__production__applications__agent as agent;
                pub use super::super::super::super::production::applications::AGENT as agent;
                pub use __wink_env__production__applications__booking_engine as booking_engine;
                pub use super::super::super::super::production::applications::BOOKING_ENGINE as booking_engine;
                pub use __wink_env__production__applications__extranet as extranet;
                pub use super::super::super::super::production::applications::EXTRANET as extranet;
                pub use __wink_env__production__applications__my_account as my_account;
                pub use super::super::super::super::production::applications::MY_ACCOUNT as my_account;
                pub use __wink_env__production__applications__payment as payment;
                pub use super::super::super::super::production::applications::PAYMENT as payment;
                pub use __wink_env__production__applications__studio as studio;
                pub use super::super::super::super::production::applications::STUDIO as studio;
                pub use __wink_env__production__applications__wink_links as wink_links;
                pub use super::super::super::super::production::applications::WINK_LINKS as wink_links;
            }
        }
    }
}

#[allow(unused, unreachable_pub, private_interfaces, clippy::all, clippy::pedantic, clippy::nursery, clippy::restriction)]
mod __wink_env_library {
    pub(super) mod tables {
        use super::super::Service;

        /// The position in [`Service::ALL`].
        pub(crate) const fn index(service: Service) -> usize {
            service as usize
        }

        /// The name in kebab-case.
        #[cfg(feature = "clap")]
        pub(crate) fn kebab_environment(named: super::super::Environment) -> &'static str {
            named.name()
        }

        /// The name in kebab-case.
        #[cfg(feature = "clap")]
        pub(crate) fn kebab_section(named: super::super::Section) -> &'static str {
            named.name()
        }

        /// The name in kebab-case.
        #[cfg(feature = "clap")]
        pub(crate) fn kebab_service(named: super::super::Service) -> &'static str {
            match named {
                super::super::Service::BookingEngine => "booking-engine",
                super::super::Service::MyAccount => "my-account",
                super::super::Service::WinkLinks => "wink-links",
                _ => named.name(),
            }
        }
    }

    pub(super) mod base_url {
        //! What is wrong with a URL that is to take the place of one in the pages.

        use core::fmt::{Display, Formatter, Result as FmtResult};

        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub(super) enum Fault {
            Scheme,
            UserInfo,
            Query,
            Fragment,
            Host,
            Port,
            Character,
            Percent,
        }

        impl Display for Fault {
            fn fmt(&self, formatter: &mut Formatter<'_>) -> FmtResult {
                formatter.write_str(match self {
                    Self::Scheme => "has no scheme: it must begin with `http://`, `https://`, `ws://` or `wss://`",
                    Self::UserInfo => "has a user name or password: leave it out",
                    Self::Query => "has a query: leave out `?` and what follows",
                    Self::Fragment => "has a fragment: leave out `#` and what follows",
                    Self::Host => "has no valid host: write a name or an address behind `://`",
                    Self::Port => "has no valid port: write a number from 1 to 65535 behind `:`",
                    Self::Character => "has a character that a URL cannot contain: leave it out or percent-encode it",
                    Self::Percent => "has a `%` without two hexadecimal digits: write `%25` for the sign itself",
                })
            }
        }

        /// What keeps a text from being an absolute URL with a host, a port and a path at most.
        pub(super) const fn fault(url: &str) -> Option<Fault> {
            let url = url.as_bytes();
            let Some(start) = behind_scheme(url) else { return Some(Fault::Scheme) };
            let mut at = start;
            while at < url.len() && url[at] != b'/' {
                if let Some(fault) = misplaced(url, at) {
                    return Some(fault);
                }
                if url[at] == b'@' {
                    return Some(Fault::UserInfo);
                }
                at += 1;
            }
            let end = at;
            while at < url.len() {
                if let Some(fault) = misplaced(url, at) {
                    return Some(fault);
                }
                at += 1;
            }
            fault_of_authority(url, start, end)
        }

        /// Where the host begins.
        const fn behind_scheme(url: &[u8]) -> Option<usize> {
            const SCHEMES: [&str; 4] = ["https://", "http://", "wss://", "ws://"];
            let mut scheme = 0;
            while scheme < SCHEMES.len() {
                let wanted = SCHEMES[scheme].as_bytes();
                let mut at = 0;
                while at < wanted.len() && at < url.len() && url[at].to_ascii_lowercase() == wanted[at] {
                    at += 1;
                }
                if at == wanted.len() {
                    return Some(at);
                }
                scheme += 1;
            }
            None
        }

        /// The fault of a byte that may be nowhere in a URL.
        const fn misplaced(url: &[u8], at: usize) -> Option<Fault> {
            match url[at] {
                b'?' => Some(Fault::Query),
                b'#' => Some(Fault::Fragment),
                b'"' | b'<' | b'>' | b'\\' | b'^' | b'`' | b'{' | b'|' | b'}' => Some(Fault::Character),
                b'%' if at + 2 >= url.len()
                    || !url[at + 1].is_ascii_hexdigit()
                    || !url[at + 2].is_ascii_hexdigit() =>
                {
                    Some(Fault::Percent)
                }
                byte if !byte.is_ascii_graphic() => Some(Fault::Character),
                _ => None,
            }
        }

        const fn fault_of_authority(url: &[u8], start: usize, end: usize) -> Option<Fault> {
            let is_address = start < end && url[start] == b'[';
            let mut at = start;
            while at < end && (is_address && url[at] != b']' || !is_address && url[at] != b':') {
                let is_sound = match url[at] {
                    b'[' => at == start,
                    b':' => is_address,
                    b'.' => at > start && url[at - 1] != b'.',
                    byte => byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_',
                };
                if !is_sound {
                    return Some(Fault::Host);
                }
                at += 1;
            }
            if is_address {
                if at == end || at < start + 3 {
                    return Some(Fault::Host);
                }
                at += 1;
            }
            if at == start {
                return Some(Fault::Host);
            }
            if at == end || is_port(url, at, end) { None } else { Some(Fault::Port) }
        }

        /// Whether the rest of the authority is a port behind its colon.
        const fn is_port(url: &[u8], colon: usize, end: usize) -> bool {
            let (mut at, mut port) = (colon + 1, 0_u32);
            if url[colon] != b':' || at == end || end - at > 5 {
                return false;
            }
            while at < end {
                if !url[at].is_ascii_digit() {
                    return false;
                }
                port = port * 10 + (url[at] - b'0') as u32;
                at += 1;
            }
            0 < port && port <= 65_535
        }
    }

    pub(super) mod endpoint {
        //! A service in an environment.

        use core::fmt::{Display, Formatter, Result as FmtResult};

        use super::super::{Environment, Section, Service};
        use super::joined::Joined;
        use super::location::Location;
        use super::path::InvalidPath;

        /// A service in an environment, which has a URL.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub struct Endpoint {
            environment: Environment,
            service: Service,
        }

        impl Endpoint {
            /// Creates the endpoint of `service` in `environment`, in the order of the macro's arguments.
            #[must_use]
            pub const fn new(environment: Environment, service: Service) -> Self {
                Self { environment, service }
            }

            /// Iterates over all endpoints: the services in the order of the pages, each in all environments.
            pub fn all() -> impl Iterator<Item = Self> {
                Service::ALL.iter().flat_map(|&service| {
                    Environment::ALL.iter().map(move |&environment| Self { environment, service })
                })
            }

            /// Finds the endpoint that a URL belongs to, whatever path, query or fragment follows.
            ///
            /// The host must be the same, ignoring case. A URL belongs to no endpoint if its scheme or port is another, or it
            /// has user information or anything else that could lead elsewhere. If the endpoint itself has a path, a URL with
            /// `..` in its path does not belong to it.
            #[must_use]
            pub fn from_url(url: &str) -> Option<Self> {
                let location = Location::new(url)?;
                let owners = Self::all().filter_map(|endpoint| {
                    let own = Location::new(endpoint.url())?;
                    own.contains(location).then_some((own.path.len(), endpoint))
                });
                // The pages may list both a host and a path below it; the longer one owns the URL.
                let longest = owners.reduce(|best, next| if next.0 > best.0 { next } else { best });
                longest.map(|(_, endpoint)| endpoint)
            }

            /// Returns the service.
            #[must_use]
            pub const fn service(self) -> Service {
                self.service
            }

            /// Returns the environment.
            #[must_use]
            pub const fn environment(self) -> Environment {
                self.environment
            }

            /// Returns the section that lists the service.
            #[must_use]
            pub const fn section(self) -> Section {
                self.service.section()
            }

            /// Returns the URL, as the pages spell it.
            #[must_use]
            pub const fn url(self) -> &'static str {
                self.service.url(self.environment)
            }

            /// Appends `path` to the URL, with exactly one slash between them, as the macro does.
            ///
            /// A query may follow the path, or stand alone; the empty path gives the URL itself.
            ///
            /// # Errors
            ///
            /// If a URL cannot contain the path as it is, it has a fragment, or `..` could lead out of the URL. The macro
            /// refuses the same paths.
            pub const fn join(self, path: &str) -> Result<Joined<'_>, InvalidPath> {
                Joined::new(self.url(), path)
            }
        }

        /// Formats the URL.
        impl Display for Endpoint {
            fn fmt(&self, formatter: &mut Formatter<'_>) -> FmtResult {
                formatter.pad(self.url())
            }
        }

        /// The URL.
        impl AsRef<str> for Endpoint {
            fn as_ref(&self) -> &str {
                self.url()
            }
        }

        impl PartialEq<str> for Endpoint {
            fn eq(&self, url: &str) -> bool {
                self.url() == url
            }
        }

        impl PartialEq<&str> for Endpoint {
            fn eq(&self, url: &&str) -> bool {
                self.url() == *url
            }
        }

        impl PartialEq<Endpoint> for str {
            fn eq(&self, endpoint: &Endpoint) -> bool {
                self == endpoint.url()
            }
        }

        impl PartialEq<Endpoint> for &str {
            fn eq(&self, endpoint: &Endpoint) -> bool {
                *self == endpoint.url()
            }
        }
    }

    pub(super) mod endpoints {
        //! Other URLs than those in the pages: for tests, mocks and private clouds.

        use core::error::Error;
        use core::fmt::{Display, Formatter, Result as FmtResult};

        use super::super::{Environment, Service};
        use super::base_url::{Fault, fault};
        use super::excerpt::Excerpt;
        use super::joined::Joined;
        use super::likeness::nearest;
        use super::path::InvalidPath;
        use super::tables::index;
        use super::variable::{PREFIX, SUFFIX, Variable, named_by};

        const COUNT: usize = Service::ALL.len();

        /// The URLs of all services in an environment, some of them replaced by others.
        ///
        /// It borrows the other URLs and allocates nothing. A URL given to [`with`](Self::with) counts before one from a
        /// variable, and that before the one in the pages.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub struct Endpoints<'a> {
            environment: Environment,
            others: [Option<&'a str>; COUNT],
        }

        impl<'a> Endpoints<'a> {
            /// The URLs in the pages.
            #[must_use]
            pub const fn of(environment: Environment) -> Self {
                Self { environment, others: [None; COUNT] }
            }

            /// Replaces the URL of a service.
            ///
            /// # Errors
            ///
            /// If it is not an absolute `http`, `https`, `ws` or `wss` URL, or has more than a host, a port and a path.
            pub const fn with(mut self, service: Service, url: &'a str) -> Result<Self, InvalidEndpoint> {
                if let Some(fault) = fault(url) {
                    return Err(InvalidEndpoint { value: Excerpt::of_url(url), reason: Reason::Url(service, fault) });
                }
                self.others[index(service)] = Some(url);
                Ok(self)
            }

            /// Replaces the URLs for which there are variables, named as [`variable_of`](Self::variable_of) says. Looks at no
            /// others, and counts an empty one as missing.
            ///
            /// # Errors
            ///
            /// If a variable is named like these but its service does not exist, or its value is not a sound URL, see
            /// [`with`](Self::with).
            pub fn from_vars<I>(environment: Environment, variables: I) -> Result<Self, InvalidEndpoint>
            where
                I: IntoIterator<Item = (&'a str, &'a str)>,
            {
                let mut endpoints = Self::of(environment);
                for (variable, url) in variables {
                    let service = match named_by(variable) {
                        Variable::Other => continue,
                        Variable::Of(service) => service,
                        Variable::Unknown if url.is_empty() => continue,
                        Variable::Unknown => {
                            return Err(InvalidEndpoint { value: Excerpt::new(variable), reason: Reason::Unknown });
                        }
                    };
                    if url.is_empty() {
                        continue;
                    }
                    if let Some(fault) = fault(url) {
                        let reason = Reason::Variable(service, fault);
                        return Err(InvalidEndpoint { value: Excerpt::of_url(url), reason });
                    }
                    endpoints.others[index(service)] = Some(url);
                }
                Ok(endpoints)
            }

            /// Returns the environment.
            #[must_use]
            pub const fn environment(&self) -> Environment {
                self.environment
            }

            /// Returns the URL of a service.
            #[must_use]
            pub const fn url(&self, service: Service) -> &'a str {
                match self.others[index(service)] {
                    Some(url) => url,
                    None => service.url(self.environment),
                }
            }

            /// Returns whether the URL of a service is another than that in the pages.
            #[must_use]
            pub const fn is_replaced(&self, service: Service) -> bool {
                self.others[index(service)].is_some()
            }

            /// Appends a path to the URL of a service, see [`Endpoint::join`](super::endpoint::Endpoint::join).
            ///
            /// # Errors
            ///
            /// If the path cannot follow a URL.
            pub const fn join(&self, service: Service, path: &'a str) -> Result<Joined<'a>, InvalidPath> {
                Joined::new(self.url(service), path)
            }

            /// Formats the name of the variable that [`from_vars`](Self::from_vars) looks at for a service.
            #[must_use]
            pub const fn variable_of(service: Service) -> impl Display + use<> {
                VariableOf(service)
            }
        }

        /// The error of a URL that cannot replace one in the pages, or of a variable that names no service.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub struct InvalidEndpoint {
            /// The URL, or the name of the variable.
            value: Excerpt,
            reason: Reason,
        }

        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        enum Reason {
            Url(Service, Fault),
            Variable(Service, Fault),
            Unknown,
        }

        impl Display for InvalidEndpoint {
            fn fmt(&self, formatter: &mut Formatter<'_>) -> FmtResult {
                let value = &self.value;
                match self.reason {
                    Reason::Url(service, fault) => write!(formatter, "the URL {value} for `{service}` {fault}"),
                    Reason::Variable(service, fault) => {
                        write!(formatter, "the URL {value} in the variable `{}` {fault}", VariableOf(service))
                    }
                    Reason::Unknown => {
                        write!(formatter, "the variable {value} names no service")?;
                        match self.nearest() {
                            Some(service) => write!(formatter, ", did you mean `{}`?", VariableOf(service)),
                            None => write!(formatter, "; its name would be `{PREFIX}<SERVICE>{SUFFIX}`"),
                        }
                    }
                }
            }
        }

        impl InvalidEndpoint {
            /// The service that the variable was probably meant to name.
            fn nearest(&self) -> Option<Service> {
                let word = self.value.text().strip_prefix(PREFIX)?.strip_suffix(SUFFIX)?;
                let name = nearest(word, Service::ALL.iter().map(|known| known.name()))?;
                Service::ALL.iter().copied().find(|known| known.name() == name)
            }
        }

        impl Error for InvalidEndpoint {}

        struct VariableOf(Service);

        impl Display for VariableOf {
            fn fmt(&self, formatter: &mut Formatter<'_>) -> FmtResult {
                formatter.write_str(PREFIX)?;
                let mut words = self.0.name().split("::").enumerate();
                words.try_for_each(|(position, word)| {
                    let separator = if position == 0 { "" } else { "_" };
                    write!(formatter, "{separator}{}", Upper(word))
                })?;
                formatter.write_str(SUFFIX)
            }
        }

        struct Upper<'a>(&'a str);

        impl Display for Upper<'_> {
            fn fmt(&self, formatter: &mut Formatter<'_>) -> FmtResult {
                self.0.chars().flat_map(char::to_uppercase).try_for_each(|letter| write!(formatter, "{letter}"))
            }
        }
    }

    pub(super) mod excerpt {
        //! The beginning of a text, kept in an error without allocating.

        use core::fmt::{Debug, Display, Formatter, Result as FmtResult, Write};

        /// How many bytes are kept.
        pub(super) const LENGTH: usize = 62;

        /// The beginning of a text.
        #[derive(Clone, Copy, PartialEq, Eq, Hash)]
        pub(super) struct Excerpt {
            bytes: [u8; LENGTH],
            length: u8,
            is_cut: bool,
        }

        impl Excerpt {
            pub(super) const fn new(text: &str) -> Self {
                Self::up_to(text, text.len())
            }

            /// The beginning of a URL, up to where a password or a token may be: errors end up in logs.
            pub(super) const fn of_url(url: &str) -> Self {
                let text = url.as_bytes();
                let (mut at, mut behind_scheme, mut end) = (0, 0, text.len());
                while at < text.len() {
                    match text[at] {
                        b'/' if behind_scheme == 0 && at > 0 && text[at - 1] == b'/' => behind_scheme = at + 1,
                        b'?' | b'#' if end == text.len() => end = at,
                        b'@' => return Self::up_to(url, behind_scheme),
                        _ => {}
                    }
                    at += 1;
                }
                Self::up_to(url, end)
            }

            const fn up_to(text: &str, end: usize) -> Self {
                let text = text.as_bytes();
                let mut length = end;
                if length > LENGTH {
                    length = LENGTH;
                    // Bytes between characters begin with the bits 10.
                    while length > 0 && text[length] & 0xC0 == 0x80 {
                        length -= 1;
                    }
                }
                let mut bytes = [0; LENGTH];
                let mut at = 0;
                while at < length {
                    bytes[at] = text[at];
                    at += 1;
                }
                #[allow(clippy::cast_possible_truncation)] // At most `LENGTH`.
                Self { bytes, length: length as u8, is_cut: length < text.len() }
            }

            pub(super) fn text(&self) -> &str {
                core::str::from_utf8(&self.bytes[..usize::from(self.length)]).unwrap_or_default()
            }

            pub(super) const fn is_cut(&self) -> bool {
                self.is_cut
            }
        }

        impl Debug for Excerpt {
            fn fmt(&self, formatter: &mut Formatter<'_>) -> FmtResult {
                Debug::fmt(self.text(), formatter)
            }
        }

        /// The text between backticks, with visible control characters.
        impl Display for Excerpt {
            fn fmt(&self, formatter: &mut Formatter<'_>) -> FmtResult {
                formatter.write_char('`')?;
                for character in self.text().chars() {
                    match character {
                        '\'' | '"' => formatter.write_char(character)?,
                        _ => write!(formatter, "{}", character.escape_debug())?,
                    }
                }
                formatter.write_str(if self.is_cut { "…`" } else { "`" })
            }
        }
    }

    pub(super) mod from_name {
        //! Names as constants: `from_name` works in `const` and `static`.

        use super::super::{Environment, Section, Service};
        use super::named::is_same_ascii_name;

        impl Environment {
            /// Returns the environment with this name, if there is one, at compile time too.
            ///
            /// Like `FromStr`, it ignores case and takes `-` for `_`, but only in ASCII letters.
            #[must_use]
            pub const fn from_name(name: &str) -> Option<Self> {
                let mut at = 0;
                while at < Self::ALL.len() {
                    if is_same_ascii_name(Self::ALL[at].name(), name) {
                        return Some(Self::ALL[at]);
                    }
                    at += 1;
                }
                None
            }
        }

        impl Section {
            /// Returns the section with this name, if there is one, at compile time too.
            ///
            /// Like `FromStr`, it ignores case and takes `-` for `_`, but only in ASCII letters.
            #[must_use]
            pub const fn from_name(name: &str) -> Option<Self> {
                let mut at = 0;
                while at < Self::ALL.len() {
                    if is_same_ascii_name(Self::ALL[at].name(), name) {
                        return Some(Self::ALL[at]);
                    }
                    at += 1;
                }
                None
            }
        }

        impl Service {
            /// Returns the service with this name, if there is one, at compile time too.
            ///
            /// Like `FromStr`, it ignores case and takes `-` for `_`, but only in ASCII letters. The name is the one that
            /// [`name`](Self::name) returns: with its section only if two sections list the service.
            #[must_use]
            pub const fn from_name(name: &str) -> Option<Self> {
                let mut at = 0;
                while at < Self::ALL.len() {
                    if is_same_ascii_name(Self::ALL[at].name(), name) {
                        return Some(Self::ALL[at]);
                    }
                    at += 1;
                }
                None
            }
        }
    }

    pub(super) mod joined {
        //! A URL followed by a path.

        use core::fmt::{Alignment, Display, Formatter, Result as FmtResult, Write};
        use core::hash::{Hash, Hasher};

        use super::path::{InvalidPath, check};

        /// A URL followed by a path. It is made when it is written: `to_string` or `format!` allocates, the rest does not.
        ///
        /// Two of them are equal if their texts are.
        #[derive(Debug, Clone, Copy)]
        pub struct Joined<'a> {
            url: &'a str,
            path: &'a str,
        }

        impl<'a> Joined<'a> {
            pub(super) const fn new(url: &'a str, path: &'a str) -> Result<Self, InvalidPath> {
                match check(path) {
                    None => Ok(Self { url, path }),
                    Some(fault) => Err(InvalidPath::new(path, fault)),
                }
            }

            /// The URL, a slash if one is missing, and the path.
            fn parts(&self) -> [&'a str; 3] {
                if self.path.is_empty() || self.path.starts_with('?') {
                    return [self.url, "", self.path];
                }
                let slash = if self.path.starts_with('/') { "" } else { "/" };
                [self.url.strip_suffix('/').unwrap_or(self.url), slash, self.path]
            }

            fn bytes(&self) -> impl Iterator<Item = u8> + use<'a> {
                let [url, slash, path] = self.parts();
                url.bytes().chain(slash.bytes()).chain(path.bytes())
            }
        }

        /// Formats the whole URL, aligned left if it is padded.
        impl Display for Joined<'_> {
            fn fmt(&self, formatter: &mut Formatter<'_>) -> FmtResult {
                let parts = self.parts();
                let length: usize = parts.iter().map(|part| part.chars().count()).sum();
                let missing = formatter.width().unwrap_or(0).saturating_sub(length);
                let before = match formatter.align() {
                    None | Some(Alignment::Left) => 0,
                    Some(Alignment::Center) => missing / 2,
                    Some(Alignment::Right) => missing,
                };
                let fill = formatter.fill();
                for _ in 0..before {
                    formatter.write_char(fill)?;
                }
                for part in &parts {
                    formatter.write_str(part)?;
                }
                for _ in before..missing {
                    formatter.write_char(fill)?;
                }
                Ok(())
            }
        }

        impl PartialEq for Joined<'_> {
            fn eq(&self, other: &Self) -> bool {
                self.bytes().eq(other.bytes())
            }
        }

        impl Eq for Joined<'_> {}

        impl PartialEq<str> for Joined<'_> {
            fn eq(&self, url: &str) -> bool {
                self.bytes().eq(url.bytes())
            }
        }

        impl PartialEq<&str> for Joined<'_> {
            fn eq(&self, url: &&str) -> bool {
                self.bytes().eq(url.bytes())
            }
        }

        impl PartialEq<Joined<'_>> for str {
            fn eq(&self, joined: &Joined<'_>) -> bool {
                joined == self
            }
        }

        impl PartialEq<Joined<'_>> for &str {
            fn eq(&self, joined: &Joined<'_>) -> bool {
                joined == *self
            }
        }

        impl Hash for Joined<'_> {
            fn hash<H: Hasher>(&self, state: &mut H) {
                for byte in self.bytes() {
                    state.write_u8(byte);
                }
                // As for text, so that one is never the beginning of another.
                state.write_u8(0xFF);
            }
        }
    }

    pub(super) mod likeness {
        //! Finds the known name that was probably meant, without allocating.

        use super::excerpt::LENGTH;
        use super::named::letters;

        /// The name that `word` misspells or begins.
        pub(super) fn nearest(word: &str, known: impl Iterator<Item = &'static str> + Clone) -> Option<&'static str> {
            let word = Letters::new(word)?;
            if word.length < 2 {
                return None;
            }
            let mut best = None;
            for name in known.clone() {
                let Some(letters) = Letters::new(name) else { continue };
                let distance = distance(word.get(), letters.get());
                if distance <= (word.length / 3).max(1) && best.is_none_or(|(_, least)| distance < least) {
                    best = Some((name, distance));
                }
            }
            match best {
                Some((name, _)) => Some(name),
                None if word.length < 3 => None,
                None => known
                    .into_iter()
                    .find(|name| Letters::new(name).is_some_and(|letters| letters.get().starts_with(word.get()))),
            }
        }

        /// The letters of a name that is not too long.
        struct Letters {
            letters: [char; LENGTH],
            length: usize,
        }

        impl Letters {
            fn new(name: &str) -> Option<Self> {
                let mut known = Self { letters: ['\0'; LENGTH], length: 0 };
                for letter in letters(name) {
                    *known.letters.get_mut(known.length)? = letter;
                    known.length += 1;
                }
                Some(known)
            }

            fn get(&self) -> &[char] {
                &self.letters[..self.length]
            }
        }

        /// How many letters must be inserted, deleted, replaced or swapped with their neighbor.
        fn distance(one: &[char], other: &[char]) -> usize {
            let mut rows = [[0; LENGTH + 1]; 3];
            for (column, cell) in rows[1].iter_mut().enumerate() {
                *cell = column;
            }
            for (line, letter) in one.iter().enumerate() {
                let [above, row, next] = &mut rows;
                next[0] = line + 1;
                for (column, wanted) in other.iter().enumerate() {
                    let replaced = row[column] + usize::from(letter != wanted);
                    let mut best = replaced.min(row[column + 1] + 1).min(next[column] + 1);
                    let is_swap = line > 0 && column > 0 && one[line - 1] == *wanted && other[column - 1] == *letter;
                    if is_swap {
                        best = best.min(above[column - 1] + 1);
                    }
                    next[column + 1] = best;
                }
                rows.rotate_left(1);
            }
            rows[1][other.len()]
        }
    }

    pub(super) mod location {
        //! Which endpoint a URL belongs to.

        /// The parts of a URL that decide which endpoint it belongs to.
        #[derive(Debug, Clone, Copy)]
        pub(super) struct Location<'a> {
            scheme: &'a str,
            host: &'a str,
            /// Without trailing slashes, query and fragment.
            pub(super) path: &'a str,
        }

        impl<'a> Location<'a> {
            /// User information and a port stay part of the host, so that they match nothing.
            pub(super) fn new(url: &'a str) -> Option<Self> {
                let (scheme, rest) = url.split_once("://")?;
                let is_secure = ["https", "wss"].iter().any(|secure| scheme.eq_ignore_ascii_case(secure));
                let default_port = if is_secure { ":443" } else { ":80" };
                let before_query = rest.find(['?', '#']).map_or(rest, |end| &rest[..end]);
                let (host, path) = before_query.split_at(before_query.find('/').unwrap_or(before_query.len()));
                let host = host.strip_suffix(default_port).unwrap_or(host);
                Some(Self { scheme, host, path: path.trim_end_matches('/') })
            }

            /// Whether `other` is this location or below it.
            pub(super) fn contains(self, other: Location<'_>) -> bool {
                let below = other.path.strip_prefix(self.path);
                self.scheme.eq_ignore_ascii_case(other.scheme)
                    && self.host.eq_ignore_ascii_case(other.host)
                    && below.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
                    && (self.path.is_empty() || !climbs(other.path))
            }
        }

        /// Whether a path could lead to a parent directory. Clients read `\` as `/` and `%2e` as a dot, and drop control
        /// characters and spaces.
        fn climbs(path: &str) -> bool {
            path.contains(|character| character <= ' ') || path.split(['/', '\\']).any(is_parent)
        }

        /// Whether a path segment is `..` in any spelling.
        fn is_parent(step: &str) -> bool {
            let mut rest = step;
            for _ in 0..2 {
                let encoded = rest.get(..3).is_some_and(|start| start.eq_ignore_ascii_case("%2e"));
                match rest.strip_prefix('.') {
                    Some(behind) => rest = behind,
                    None if encoded => rest = &rest[3..],
                    None => return false,
                }
            }
            rest.is_empty()
        }
    }

    pub(super) mod named {
        //! What the three enums share: their names, as text and from text.

        use core::convert::TryFrom;
        use core::fmt::{Display, Formatter, Result as FmtResult};
        use core::str::FromStr;

        use super::super::{Environment, Section, Service};
        use super::parse_error::{Kind, ParseError};

        macro_rules! named {
            ($kind:ident) => {
                impl Display for $kind {
                    fn fmt(&self, formatter: &mut Formatter<'_>) -> FmtResult {
                        formatter.pad(self.name())
                    }
                }

                impl AsRef<str> for $kind {
                    fn as_ref(&self) -> &str {
                        self.name()
                    }
                }

                impl From<$kind> for &'static str {
                    fn from(named: $kind) -> Self {
                        named.name()
                    }
                }

                /// Parses like `FromStr`.
                impl TryFrom<&str> for $kind {
                    type Error = ParseError;

                    fn try_from(name: &str) -> Result<Self, ParseError> {
                        name.parse()
                    }
                }
            };
        }

        named!(Environment);
        named!(Section);
        named!(Service);

        /// Parses the name, ignoring case; `-` counts as `_`.
        impl FromStr for Environment {
            type Err = ParseError;

            fn from_str(text: &str) -> Result<Self, ParseError> {
                let found = Self::ALL.iter().copied().find(|known| is_same_name(known.name(), text));
                found.ok_or_else(|| ParseError::new(Kind::Environment, text))
            }
        }

        /// Parses the name, ignoring case; `-` counts as `_`.
        impl FromStr for Section {
            type Err = ParseError;

            fn from_str(text: &str) -> Result<Self, ParseError> {
                let found = Self::ALL.iter().copied().find(|known| is_same_name(known.name(), text));
                found.ok_or_else(|| ParseError::new(Kind::Section, text))
            }
        }

        /// Parses the name, ignoring case, with or without its section: `section::service` or `service`; `-` counts as `_`.
        impl FromStr for Service {
            type Err = ParseError;

            fn from_str(text: &str) -> Result<Self, ParseError> {
                let (section, short_name) = match text.split_once("::") {
                    Some((section, short_name)) => (Some(section), short_name),
                    None => (None, text),
                };
                let mut found = Self::ALL.iter().copied().filter(|known| {
                    is_same_name(short_name_of(*known), short_name)
                        && section.is_none_or(|section| is_same_name(known.section().name(), section))
                });
                match (found.next(), found.next()) {
                    (Some(service), None) => Ok(service),
                    (Some(_), Some(_)) => Err(ParseError::new(Kind::AmbiguousService, text)),
                    (None, _) => Err(ParseError::new(Kind::Service, text)),
                }
            }
        }

        /// The name without its section.
        pub(super) fn short_name_of(service: Service) -> &'static str {
            let name = service.name();
            name.rsplit_once("::").map_or(name, |(_, short_name)| short_name)
        }

        /// Whether two names are equal, whatever their case and hyphens.
        pub(super) fn is_same_name(one: &str, other: &str) -> bool {
            letters(one).eq(letters(other))
        }

        /// The characters by which names are compared.
        pub(super) fn letters(name: &str) -> impl Iterator<Item = char> + '_ {
            name.chars().flat_map(char::to_lowercase).map(|letter| if letter == '-' { '_' } else { letter })
        }

        /// Whether two names are equal but for the case of ASCII letters and hyphens; for constants.
        pub(super) const fn is_same_ascii_name(one: &str, other: &str) -> bool {
            let (one, other) = (one.as_bytes(), other.as_bytes());
            if one.len() != other.len() {
                return false;
            }
            let mut at = 0;
            while at < one.len() {
                if ascii_letter(one[at]) != ascii_letter(other[at]) {
                    return false;
                }
                at += 1;
            }
            true
        }

        const fn ascii_letter(byte: u8) -> u8 {
            if byte == b'-' { b'_' } else { byte.to_ascii_lowercase() }
        }
    }

    pub(super) mod parse_error {
        //! The error of parsing a name.

        use core::error::Error;
        use core::fmt::{Display, Formatter, Result as FmtResult};

        use super::super::{Environment, Section, Service};
        use super::excerpt::Excerpt;
        use super::likeness::nearest;
        use super::named::{is_same_name, short_name_of};

        /// The error of parsing a name. Its message has the text that was parsed, the name that was probably meant, and the
        /// known names.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub struct ParseError {
            kind: Kind,
            value: Excerpt,
        }

        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub(super) enum Kind {
            Environment,
            Section,
            Service,
            AmbiguousService,
        }

        impl ParseError {
            pub(super) const fn new(kind: Kind, value: &str) -> Self {
                Self { kind, value: Excerpt::new(value) }
            }

            /// Returns the text that is no name. Of a long text, only the beginning.
            #[must_use]
            pub fn value(&self) -> &str {
                self.value.text()
            }

            /// Returns the known name that was probably meant.
            #[must_use]
            pub fn nearest(&self) -> Option<&'static str> {
                if self.value.is_cut() {
                    return None;
                }
                match self.kind {
                    Kind::Environment => nearest(self.value(), Environment::ALL.iter().map(|known| known.name())),
                    Kind::Section => nearest(self.value(), Section::ALL.iter().map(|known| known.name())),
                    Kind::Service => {
                        let word = last_step(self.value());
                        let short_name = nearest(word, Service::ALL.iter().map(|known| short_name_of(*known)))?;
                        let meant = Service::ALL.iter().find(|known| short_name_of(**known) == short_name)?;
                        Some(meant.name())
                    }
                    Kind::AmbiguousService => None,
                }
            }

            /// Whether more than one section lists a service of that name: `section::service` tells them apart.
            #[must_use]
            pub const fn is_ambiguous(&self) -> bool {
                matches!(self.kind, Kind::AmbiguousService)
            }
        }

        impl Display for ParseError {
            fn fmt(&self, formatter: &mut Formatter<'_>) -> FmtResult {
                let value = &self.value;
                let kind = match self.kind {
                    Kind::Environment => "environment",
                    Kind::Section => "section",
                    Kind::Service => "service",
                    Kind::AmbiguousService => {
                        write!(formatter, "ambiguous service {value}; candidates: ")?;
                        let wanted = last_step(self.value());
                        let same = Service::ALL.iter().filter(|known| is_same_name(short_name_of(**known), wanted));
                        return list(formatter, same.map(|known| known.name()));
                    }
                };
                write!(formatter, "unknown {kind} {value}")?;
                if let Some(nearest) = self.nearest() {
                    write!(formatter, " (did you mean `{nearest}`?)")?;
                }
                write!(formatter, "; known {kind}s: ")?;
                match self.kind {
                    Kind::Environment => list(formatter, Environment::ALL.iter().map(|known| known.name())),
                    Kind::Section => list(formatter, Section::ALL.iter().map(|known| known.name())),
                    Kind::Service | Kind::AmbiguousService => {
                        list(formatter, Service::ALL.iter().map(|known| known.name()))
                    }
                }
            }
        }

        impl Error for ParseError {}

        /// What follows the last `::`.
        fn last_step(name: &str) -> &str {
            name.rsplit_once("::").map_or(name, |(_, last)| last)
        }

        fn list(formatter: &mut Formatter<'_>, names: impl Iterator<Item = &'static str>) -> FmtResult {
            for (position, name) in names.enumerate() {
                let separator = if position == 0 { "" } else { ", " };
                write!(formatter, "{separator}`{name}`")?;
            }
            Ok(())
        }
    }

    pub(super) mod path {
        //! The path behind a URL, and what is wrong with it. The macro has the same rules; a test compares them.

        use core::error::Error;
        use core::fmt::{Display, Formatter, Result as FmtResult};

        use super::excerpt::Excerpt;

        /// The error of a path that cannot follow a URL.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub struct InvalidPath {
            path: Excerpt,
            fault: Fault,
        }

        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub(super) enum Fault {
            Url,
            Fragment,
            Percent,
            DotSegment,
            Character,
        }

        impl InvalidPath {
            pub(super) const fn new(path: &str, fault: Fault) -> Self {
                Self { path: Excerpt::new(path), fault }
            }
        }

        impl Display for InvalidPath {
            fn fmt(&self, formatter: &mut Formatter<'_>) -> FmtResult {
                let what = match self.fault {
                    Fault::Url => "is a whole URL: give only what follows the URL of the service",
                    Fault::Fragment => "has a fragment, which clients do not send: leave out `#` and what follows",
                    Fault::Percent => "has a `%` without two hexadecimal digits: write `%25` for the sign itself",
                    Fault::DotSegment => {
                        "has a segment `.` or `..`, which clients remove: write the path that is meant"
                    }
                    Fault::Character => "has a character that a URL cannot contain: percent-encode it",
                };
                write!(formatter, "the path {} {what}", self.path)
            }
        }

        impl Error for InvalidPath {}

        /// What keeps a text from following a URL as it is.
        pub(super) const fn check(path: &str) -> Option<Fault> {
            let path = path.as_bytes();
            if begins_with_scheme(path) {
                return Some(Fault::Url);
            }
            let (mut at, mut segment, mut is_query) = (0, 0, false);
            while at < path.len() {
                let byte = path[at];
                if !byte.is_ascii_graphic() || matches!(byte, b'"' | b'<' | b'>' | b'\\' | b'^' | b'`' | b'|') {
                    return Some(Fault::Character);
                }
                if byte == b'#' {
                    return Some(Fault::Fragment);
                }
                if byte == b'%' && !has_two_digits(path, at + 1) {
                    return Some(Fault::Percent);
                }
                if !is_query && (byte == b'/' || byte == b'?') {
                    if is_dots(path, segment, at) {
                        return Some(Fault::DotSegment);
                    }
                    segment = at + 1;
                    is_query = byte == b'?';
                }
                at += 1;
            }
            if !is_query && is_dots(path, segment, at) { Some(Fault::DotSegment) } else { None }
        }

        /// Whether a text begins like `https://`.
        const fn begins_with_scheme(path: &[u8]) -> bool {
            let mut at = 0;
            while at < path.len() && (path[at].is_ascii_alphanumeric() || matches!(path[at], b'+' | b'-' | b'.')) {
                at += 1;
            }
            at > 0 && at + 2 < path.len() && path[at] == b':' && path[at + 1] == b'/' && path[at + 2] == b'/'
        }

        const fn has_two_digits(path: &[u8], at: usize) -> bool {
            at + 1 < path.len() && path[at].is_ascii_hexdigit() && path[at + 1].is_ascii_hexdigit()
        }

        /// Whether a segment is `.` or `..` in any spelling.
        const fn is_dots(path: &[u8], start: usize, end: usize) -> bool {
            let (mut at, mut dots) = (start, 0);
            while at < end {
                if path[at] == b'.' {
                    at += 1;
                } else if at + 2 < end
                    && path[at] == b'%'
                    && path[at + 1] == b'2'
                    && matches!(path[at + 2], b'e' | b'E')
                {
                    at += 3;
                } else {
                    return false;
                }
                dots += 1;
            }
            dots == 1 || dots == 2
        }
    }

    pub(super) mod variable {
        //! The names of the variables with other URLs.

        use super::super::Service;

        /// What every name begins with.
        pub(super) const PREFIX: &str = "WINK_";

        /// What every name ends with.
        pub(super) const SUFFIX: &str = "_URL";

        /// What a variable is about.
        pub(super) enum Variable {
            /// The URL of a service.
            Of(Service),
            /// It is named like those, but there is no such service.
            Unknown,
            /// Something else.
            Other,
        }

        /// What a variable is about, by its name.
        pub(super) fn named_by(variable: &str) -> Variable {
            let Some(word) = variable.strip_prefix(PREFIX).and_then(|rest| rest.strip_suffix(SUFFIX)) else {
                return Variable::Other;
            };
            match Service::ALL.iter().find(|service| is_upper(word, service.name())) {
                Some(service) => Variable::Of(*service),
                None => Variable::Unknown,
            }
        }

        /// Whether a word is the name of a service in upper case, with `_` for `::`.
        fn is_upper(word: &str, name: &str) -> bool {
            let mut is_behind_colon = false;
            let letters = name.chars().filter_map(move |letter| {
                let is_second = letter == ':' && is_behind_colon;
                is_behind_colon = letter == ':';
                if is_second { None } else { Some(if letter == ':' { '_' } else { letter }) }
            });
            letters.flat_map(char::to_uppercase).eq(word.chars())
        }
    }

    #[cfg(feature = "serde")]
    pub(super) mod feature_serde {
        //! Serializes names and URLs as text, and parses them back.

        use core::fmt::{Formatter, Result as FmtResult};
        use core::marker::PhantomData;
        use core::str::FromStr;

        use ::serde_core::de::{Error, Unexpected, Visitor};
        use ::serde_core::{Deserialize, Deserializer, Serialize, Serializer};

        use super::super::{Environment, Section, Service};
        use super::endpoint::Endpoint;
        use super::joined::Joined;
        use super::parse_error::ParseError;

        /// Parses a name with `FromStr`.
        struct Name<T> {
            expected: &'static str,
            kind: PhantomData<T>,
        }

        impl<T: FromStr<Err = ParseError>> Visitor<'_> for Name<T> {
            type Value = T;

            fn expecting(&self, formatter: &mut Formatter<'_>) -> FmtResult {
                formatter.write_str(self.expected)
            }

            fn visit_str<E: Error>(self, name: &str) -> Result<T, E> {
                name.parse().map_err(E::custom)
            }
        }

        macro_rules! by_name {
            ($kind:ident, $expected:literal) => {
                /// Its name.
                impl Serialize for $kind {
                    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                        serializer.serialize_str(self.name())
                    }
                }

                /// Its name, as `FromStr` parses it.
                impl<'de> Deserialize<'de> for $kind {
                    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                        deserializer.deserialize_str(Name { expected: $expected, kind: PhantomData })
                    }
                }
            };
        }

        by_name!(Environment, "the name of an environment");
        by_name!(Section, "the name of a section");
        by_name!(Service, "the name of a service");

        /// Its URL.
        impl Serialize for Endpoint {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.url())
            }
        }

        struct OwnUrl;

        impl Visitor<'_> for OwnUrl {
            type Value = Endpoint;

            fn expecting(&self, formatter: &mut Formatter<'_>) -> FmtResult {
                formatter.write_str("the URL of an endpoint, as the pages spell it")
            }

            fn visit_str<E: Error>(self, url: &str) -> Result<Endpoint, E> {
                let endpoint = Endpoint::all().find(|endpoint| endpoint.url() == url);
                endpoint.ok_or_else(|| E::invalid_value(Unexpected::Str(url), &self))
            }
        }

        /// Its URL, as the pages spell it. If several endpoints share a URL, it is the first of them.
        impl<'de> Deserialize<'de> for Endpoint {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                deserializer.deserialize_str(OwnUrl)
            }
        }

        /// The whole URL.
        impl Serialize for Joined<'_> {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }
    }

    #[cfg(all(feature = "alloc", feature = "serde"))]
    pub(super) mod owned_endpoints {
        //! Other URLs from a configuration file.

        extern crate alloc;

        use alloc::string::String;
        use alloc::vec::Vec;
        use core::fmt::{Formatter, Result as FmtResult};

        use ::serde_core::de::{Error, MapAccess, Visitor};
        use ::serde_core::{Deserialize, Deserializer};

        use super::super::{Environment, Service};
        use super::endpoints::{Endpoints, InvalidEndpoint};

        /// An environment and other URLs, as a configuration file lists them: the owned form of [`Endpoints`].
        ///
        /// It is read from a map with the key `environment`, and a key for every service with another URL under `urls`. An
        /// unknown key or name and a bad URL are errors.
        ///
        /// ```toml
        /// environment = "staging"
        ///
        /// [urls]
        /// some_service = "http://localhost:8080"
        /// ```
        #[derive(Debug, Clone, PartialEq, Eq, Hash)]
        pub struct OwnedEndpoints {
            environment: Environment,
            others: Vec<(Service, String)>,
        }

        impl OwnedEndpoints {
            /// Borrows the URLs.
            #[must_use]
            pub fn as_endpoints(&self) -> Endpoints<'_> {
                let endpoints = Endpoints::of(self.environment);
                // Every URL was examined when it was read.
                self.others
                    .iter()
                    .fold(endpoints, |endpoints, (service, url)| endpoints.with(*service, url).unwrap_or(endpoints))
            }

            /// Borrows the URLs, those of the file before those of the variables; see [`Endpoints::from_vars`].
            ///
            /// # Errors
            ///
            /// If a variable names no service, or its value is not a sound URL.
            pub fn with_vars<'a, I>(&'a self, variables: I) -> Result<Endpoints<'a>, InvalidEndpoint>
            where
                I: IntoIterator<Item = (&'a str, &'a str)>,
            {
                let endpoints = Endpoints::from_vars(self.environment, variables)?;
                self.others.iter().try_fold(endpoints, |endpoints, (service, url)| endpoints.with(*service, url))
            }

            /// Returns the environment.
            #[must_use]
            pub fn environment(&self) -> Environment {
                self.environment
            }

            /// Returns the URL of a service.
            #[must_use]
            pub fn url(&self, service: Service) -> &str {
                self.as_endpoints().url(service)
            }
        }

        /// The URLs under `urls`.
        struct Others(Vec<(Service, String)>);

        struct OthersVisitor;

        impl<'de> Visitor<'de> for OthersVisitor {
            type Value = Others;

            fn expecting(&self, formatter: &mut Formatter<'_>) -> FmtResult {
                formatter.write_str("a map from the names of services to URLs")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Others, A::Error> {
                let mut others: Vec<(Service, String)> = Vec::new();
                while let Some((service, url)) = map.next_entry::<Service, String>()? {
                    if others.iter().any(|(known, _)| *known == service) {
                        return Err(A::Error::custom(format_args!("`{service}` has two URLs")));
                    }
                    // The environment makes no difference to what is wrong with a URL.
                    if let Some(environment) = Environment::ALL.first() {
                        Endpoints::of(*environment).with(service, &url).map_err(A::Error::custom)?;
                    }
                    others.push((service, url));
                }
                Ok(Others(others))
            }
        }

        impl<'de> Deserialize<'de> for Others {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                deserializer.deserialize_map(OthersVisitor)
            }
        }

        struct OwnedVisitor;

        impl<'de> Visitor<'de> for OwnedVisitor {
            type Value = OwnedEndpoints;

            fn expecting(&self, formatter: &mut Formatter<'_>) -> FmtResult {
                formatter.write_str("a map with `environment` and `urls`")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<OwnedEndpoints, A::Error> {
                let (mut environment, mut others) = (None, None);
                while let Some(key) = map.next_key::<String>()? {
                    match key.as_str() {
                        "environment" if environment.is_some() => {
                            return Err(A::Error::duplicate_field("environment"));
                        }
                        "environment" => environment = Some(map.next_value()?),
                        "urls" if others.is_some() => return Err(A::Error::duplicate_field("urls")),
                        "urls" => others = Some(map.next_value::<Others>()?.0),
                        other => return Err(A::Error::unknown_field(other, &["environment", "urls"])),
                    }
                }
                let environment = environment.ok_or_else(|| A::Error::missing_field("environment"))?;
                Ok(OwnedEndpoints { environment, others: others.unwrap_or_default() })
            }
        }

        impl<'de> Deserialize<'de> for OwnedEndpoints {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                deserializer.deserialize_struct("OwnedEndpoints", &["environment", "urls"], OwnedVisitor)
            }
        }
    }

    #[cfg(feature = "url")]
    pub(super) mod feature_url {
        //! Endpoints as `url::Url`, for adding segments and queries, and for HTTP clients.

        extern crate alloc;

        use core::convert::TryFrom;

        use ::url::{ParseError, Url};
        use alloc::string::ToString;

        use super::super::{Environment, Service};
        use super::endpoint::Endpoint;
        use super::endpoints::Endpoints;
        use super::joined::Joined;

        impl Service {
            /// Returns the parsed URL in `environment`.
            ///
            /// # Errors
            ///
            /// Not for a URL that the check of the pages accepts, unless its host is written with `xn--` and `url` does not
            /// know one of its letters.
            pub fn parsed_url(self, environment: Environment) -> Result<Url, ParseError> {
                Url::parse(self.url(environment))
            }
        }

        impl Endpoint {
            /// Begins a URL below this one, made of typed parts.
            ///
            /// # Errors
            ///
            /// Those of [`Service::parsed_url`].
            pub fn to_url(self) -> Result<UrlBuilder, ParseError> {
                UrlBuilder::new(self.url())
            }
        }

        impl Endpoints<'_> {
            /// Begins a URL below that of a service, made of typed parts.
            ///
            /// # Errors
            ///
            /// If `url` does not accept the host.
            pub fn to_url(&self, service: Service) -> Result<UrlBuilder, ParseError> {
                UrlBuilder::new(self.url(service))
            }
        }

        /// A URL that grows by segments and by pairs of a query. Whatever they contain is percent-encoded, so they cannot lead
        /// elsewhere.
        #[derive(Debug, Clone, PartialEq, Eq)]
        pub struct UrlBuilder(Url);

        impl UrlBuilder {
            fn new(url: &str) -> Result<Self, ParseError> {
                Url::parse(url).map(Self)
            }

            /// Appends a segment to the path: `/` and `?` in it are percent-encoded. `.`, `..` and an empty one, which clients
            /// would remove, are left out.
            #[must_use]
            pub fn segment(mut self, segment: &str) -> Self {
                if segment.is_empty() {
                    return self;
                }
                // Only URLs without a host have no segments.
                if let Ok(mut segments) = self.0.path_segments_mut() {
                    segments.pop_if_empty().push(segment);
                }
                self
            }

            /// Appends a pair to the query.
            #[must_use]
            pub fn query(mut self, name: &str, value: &str) -> Self {
                self.0.query_pairs_mut().append_pair(name, value);
                self
            }

            /// Returns the URL.
            #[must_use]
            pub fn build(self) -> Url {
                self.0
            }
        }

        impl From<UrlBuilder> for Url {
            fn from(builder: UrlBuilder) -> Self {
                builder.build()
            }
        }

        /// `url::Url` adds a slash to a URL without a path.
        impl TryFrom<Endpoint> for Url {
            type Error = ParseError;

            fn try_from(endpoint: Endpoint) -> Result<Self, ParseError> {
                Self::parse(endpoint.url())
            }
        }

        /// `url::Url` percent-encodes braces and quotes, and adds a slash to a URL without a path.
        impl TryFrom<Joined<'_>> for Url {
            type Error = ParseError;

            fn try_from(joined: Joined<'_>) -> Result<Self, ParseError> {
                Self::parse(&joined.to_string())
            }
        }
    }

    #[cfg(feature = "clap")]
    pub(super) mod feature_clap {
        //! Names as values of `clap`.

        use ::clap::ValueEnum;
        use ::clap::builder::PossibleValue;

        use super::super::{Environment, Section, Service};
        use super::tables;

        macro_rules! value {
            ($kind:ident, $kebab_case:path) => {
                /// Its name in kebab-case, as arguments are; the name itself is accepted too.
                impl ValueEnum for $kind {
                    fn value_variants<'a>() -> &'a [Self] {
                        Self::ALL
                    }

                    fn to_possible_value(&self) -> Option<PossibleValue> {
                        Some(PossibleValue::new($kebab_case(*self)).alias(self.name()))
                    }
                }
            };
        }

        value!(Environment, tables::kebab_environment);
        value!(Section, tables::kebab_section);
        value!(Service, tables::kebab_service);
    }
}

#[allow(unused, unreachable_pub, private_interfaces, clippy::all, clippy::pedantic, clippy::nursery, clippy::restriction)]
pub use __wink_env_library::{endpoint::Endpoint, endpoints::{Endpoints, InvalidEndpoint}, joined::Joined, parse_error::ParseError, path::InvalidPath};
#[cfg(all(feature = "alloc", feature = "serde"))]
#[allow(unused, unreachable_pub, private_interfaces, clippy::all, clippy::pedantic, clippy::nursery, clippy::restriction)]
pub use __wink_env_library::owned_endpoints::OwnedEndpoints;
#[cfg(feature = "url")]
#[allow(unused, unreachable_pub, private_interfaces, clippy::all, clippy::pedantic, clippy::nursery, clippy::restriction)]
pub use __wink_env_library::feature_url::UrlBuilder;
