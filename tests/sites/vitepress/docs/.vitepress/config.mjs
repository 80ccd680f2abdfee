export default { title: 'Damaged pages', ignoreDeadLinks: true };
