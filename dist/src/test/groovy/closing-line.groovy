// The last line of a build: each group of tests that did not run, and why. A test that a machine cannot run is skipped
// with a reason, `group: what is missing`; here the reasons are read from the reports of this build's modules.
import java.lang.invoke.MethodHandleProxies
import java.lang.invoke.MethodHandles
import java.lang.invoke.MethodType
import javax.xml.parsers.DocumentBuilderFactory

// Surefire gives it as an attribute, or as the first line of the stack trace.
String reasonOf(skipped) {
    def text = skipped.getAttribute('message') ?: skipped.textContent.readLines().find { it.trim() } ?: 'no reason given'
    text.trim().replaceFirst(/^[\w.]*TestAbortedException: /, '').replaceFirst(/^Assumption failed: /, '')
}

def begun = session.request.startTime.time
def reports = session.projects.collectMany { module ->
    ['surefire-reports', 'failsafe-reports'].collectMany { folder ->
        def files = new File(module.build.directory, folder).listFiles() ?: []
        files.findAll { it.name ==~ /TEST-.*\.xml/ && it.lastModified() >= begun }
    }
}
def parser = DocumentBuilderFactory.newInstance().newDocumentBuilder()
def skipped = new TreeMap<String, Integer>()
reports.each { report ->
    def elements = parser.parse(report).getElementsByTagName('skipped')
    for (int i = 0; i < elements.length; i++) {
        def reason = reasonOf(elements.item(i))
        skipped.merge(reason, 1, Integer::sum)
    }
}
def line = skipped.isEmpty()
        ? "All groups of tests ran (${reports.size()} classes)."
        : 'Tests that did not run: ' + skipped.collect { reason, count -> "${reason} [${count}]" }.join('; ')

// Behind all that Maven itself has to say; by then this script's own classes are gone, so it is a method of Java's.
def out = new PrintStream(new FileOutputStream(FileDescriptor.out), true)
def println = MethodHandles.publicLookup()
        .findVirtual(PrintStream, 'println', MethodType.methodType(void, String))
        .bindTo(out)
        .bindTo(line.toString())
Runtime.runtime.addShutdownHook(new Thread(MethodHandleProxies.asInterfaceInstance(Runnable, println)))
