window.menu = []
window.violations = []
document.addEventListener('securitypolicyviolation', (event) => window.violations.push(event.effectiveDirective))
window.api.onMenu((...args) => window.menu.push(args))
document.body.dataset.ready = '1'
