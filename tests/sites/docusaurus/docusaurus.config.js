module.exports = {
  title: 'Damaged pages',
  url: 'https://docs.example',
  baseUrl: '/',
  onBrokenLinks: 'ignore',
  presets: [['classic', { docs: { routeBasePath: '/', sidebarPath: false }, blog: false, theme: {} }]],
};
