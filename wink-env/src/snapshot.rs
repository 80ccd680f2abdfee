// Generated from the pages; change those instead.

/// An environment in which every service runs, in the order of the pages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
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

#[allow(clippy::too_many_lines)]
impl Environment {
    /// All variants, in the order of the pages.
    pub const ALL: &[Self] = &[
        Self::Staging,
        Self::Production,
    ];

    /// Returns the name, as in `wink_env!`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Staging => "staging",
            Self::Production => "production",
        }
    }
}

/// A group of services, in the order of the pages.
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

#[allow(clippy::too_many_lines)]
impl Section {
    /// All variants, in the order of the pages.
    pub const ALL: &[Self] = &[
        Self::Servers,
        Self::Applications,
    ];

    /// Returns the name, as in `wink_env!`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Servers => "servers",
            Self::Applications => "applications",
        }
    }
}

/// A server or an application, in the order of the pages.
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

#[allow(clippy::too_many_lines)]
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

    /// Returns the name, as in `wink_env!`.
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
}

/// The URLs of `staging`.
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
#[doc(hidden)]
#[macro_export]
macro_rules! __wink_env__production__applications__wink_links {
    ($(/)?) => {
        "https://i.trvl.as"
    };
}

#[doc = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/src/wink_env.md"))]
#[macro_export]
macro_rules! wink_env {
    ($($words:tt)*) => {
        $crate::__expand! {
            [$crate]
"staging production
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

#[doc(hidden)]
/// What `wink_env!` expands to; not part of the public API.
pub mod __literal {
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
        pub use crate::staging::servers::IAM as iam;
        pub use __wink_env__staging__servers__inventory as inventory;
        pub use crate::staging::servers::INVENTORY as inventory;
        pub use __wink_env__staging__servers__integrations as integrations;
        pub use crate::staging::servers::INTEGRATIONS as integrations;
        pub use __wink_env__staging__applications__agent as agent;
        pub use crate::staging::applications::AGENT as agent;
        pub use __wink_env__staging__applications__booking_engine as booking_engine;
        pub use crate::staging::applications::BOOKING_ENGINE as booking_engine;
        pub use __wink_env__staging__applications__extranet as extranet;
        pub use crate::staging::applications::EXTRANET as extranet;
        pub use __wink_env__staging__applications__my_account as my_account;
        pub use crate::staging::applications::MY_ACCOUNT as my_account;
        pub use __wink_env__staging__applications__payment as payment;
        pub use crate::staging::applications::PAYMENT as payment;
        pub use __wink_env__staging__applications__studio as studio;
        pub use crate::staging::applications::STUDIO as studio;
        pub use __wink_env__staging__applications__wink_links as wink_links;
        pub use crate::staging::applications::WINK_LINKS as wink_links;
        /// The URLs of `servers` in `staging`.
        ///
        /// - `iam`: <https://staging-iam.wink.travel>, [`environments.md`, line 27](https://github.com/wink-travel/wink-env/blob/v0.1.0/docs/environments.md?plain=1#L27)
        /// - `inventory`: <https://staging-api.wink.travel>, [`environments.md`, line 28](https://github.com/wink-travel/wink-env/blob/v0.1.0/docs/environments.md?plain=1#L28)
        /// - `integrations`: <https://staging-integrations.wink.travel>, [`environments.md`, line 29](https://github.com/wink-travel/wink-env/blob/v0.1.0/docs/environments.md?plain=1#L29)
        pub mod servers {
            pub use __wink_env__staging__servers__iam as iam;
            pub use crate::staging::servers::IAM as iam;
            pub use __wink_env__staging__servers__inventory as inventory;
            pub use crate::staging::servers::INVENTORY as inventory;
            pub use __wink_env__staging__servers__integrations as integrations;
            pub use crate::staging::servers::INTEGRATIONS as integrations;
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
            pub use crate::staging::applications::AGENT as agent;
            pub use __wink_env__staging__applications__booking_engine as booking_engine;
            pub use crate::staging::applications::BOOKING_ENGINE as booking_engine;
            pub use __wink_env__staging__applications__extranet as extranet;
            pub use crate::staging::applications::EXTRANET as extranet;
            pub use __wink_env__staging__applications__my_account as my_account;
            pub use crate::staging::applications::MY_ACCOUNT as my_account;
            pub use __wink_env__staging__applications__payment as payment;
            pub use crate::staging::applications::PAYMENT as payment;
            pub use __wink_env__staging__applications__studio as studio;
            pub use crate::staging::applications::STUDIO as studio;
            pub use __wink_env__staging__applications__wink_links as wink_links;
            pub use crate::staging::applications::WINK_LINKS as wink_links;
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
        pub use crate::production::servers::IAM as iam;
        pub use __wink_env__production__servers__inventory as inventory;
        pub use crate::production::servers::INVENTORY as inventory;
        pub use __wink_env__production__servers__integrations as integrations;
        pub use crate::production::servers::INTEGRATIONS as integrations;
        pub use __wink_env__production__applications__agent as agent;
        pub use crate::production::applications::AGENT as agent;
        pub use __wink_env__production__applications__booking_engine as booking_engine;
        pub use crate::production::applications::BOOKING_ENGINE as booking_engine;
        pub use __wink_env__production__applications__extranet as extranet;
        pub use crate::production::applications::EXTRANET as extranet;
        pub use __wink_env__production__applications__my_account as my_account;
        pub use crate::production::applications::MY_ACCOUNT as my_account;
        pub use __wink_env__production__applications__payment as payment;
        pub use crate::production::applications::PAYMENT as payment;
        pub use __wink_env__production__applications__studio as studio;
        pub use crate::production::applications::STUDIO as studio;
        pub use __wink_env__production__applications__wink_links as wink_links;
        pub use crate::production::applications::WINK_LINKS as wink_links;
        /// The URLs of `servers` in `production`.
        ///
        /// - `iam`: <https://iam.wink.travel>, [`environments.md`, line 27](https://github.com/wink-travel/wink-env/blob/v0.1.0/docs/environments.md?plain=1#L27)
        /// - `inventory`: <https://api.wink.travel>, [`environments.md`, line 28](https://github.com/wink-travel/wink-env/blob/v0.1.0/docs/environments.md?plain=1#L28)
        /// - `integrations`: <https://integrations.wink.travel>, [`environments.md`, line 29](https://github.com/wink-travel/wink-env/blob/v0.1.0/docs/environments.md?plain=1#L29)
        pub mod servers {
            pub use __wink_env__production__servers__iam as iam;
            pub use crate::production::servers::IAM as iam;
            pub use __wink_env__production__servers__inventory as inventory;
            pub use crate::production::servers::INVENTORY as inventory;
            pub use __wink_env__production__servers__integrations as integrations;
            pub use crate::production::servers::INTEGRATIONS as integrations;
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
            pub use crate::production::applications::AGENT as agent;
            pub use __wink_env__production__applications__booking_engine as booking_engine;
            pub use crate::production::applications::BOOKING_ENGINE as booking_engine;
            pub use __wink_env__production__applications__extranet as extranet;
            pub use crate::production::applications::EXTRANET as extranet;
            pub use __wink_env__production__applications__my_account as my_account;
            pub use crate::production::applications::MY_ACCOUNT as my_account;
            pub use __wink_env__production__applications__payment as payment;
            pub use crate::production::applications::PAYMENT as payment;
            pub use __wink_env__production__applications__studio as studio;
            pub use crate::production::applications::STUDIO as studio;
            pub use __wink_env__production__applications__wink_links as wink_links;
            pub use crate::production::applications::WINK_LINKS as wink_links;
        }
    }
}
