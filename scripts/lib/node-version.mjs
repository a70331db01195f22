// Loaded before anything else, so that an old Node is told in words and not by what it cannot do.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `✗ This is Node.js ${process.versions.node}. Demarche needs 20.19 or later: https://nodejs.org.`,
  )
  process.exit(1)
}
