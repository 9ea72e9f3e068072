package io.termatlas.app;

import io.termatlas.testkit.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/// The modules of the build, as the checkout's POMs state them.
///
/// @param modules by artifact, in the order of the root POM
record Reactor(SequencedMap<String, Module> modules) {
    private static final String GROUP = "io.termatlas";

    /// @param folder    below the checkout's root, as the root POM names it
    /// @param parent    the folder of the POM that it inherits from; empty for the root
    /// @param dependsOn artifacts of ours that it is built or shipped with, those of its tests aside
    record Module(String folder, String parent, List<String> dependsOn) {
        Path path() {
            return Checkout.root().resolve(folder);
        }

        boolean hasSources() {
            return Files.isDirectory(path().resolve("src/main/java"));
        }

        @Override
        public String toString() {
            return folder;
        }
    }

    static Reactor read() {
        SequencedMap<String, Module> modules = new LinkedHashMap<>();
        for (Element module : children(child(root("pom.xml"), "modules"), "module")) {
            String folder = module.getTextContent();
            Element pom = root(folder + "/pom.xml");
            modules.put(text(pom, "artifactId"), new Module(folder, parent(folder, pom), dependencies(pom)));
        }
        return new Reactor(modules);
    }

    List<Module> all() {
        return List.copyOf(modules.values());
    }

    /// The module, and all that it is built or shipped with, however far.
    SequencedSet<Module> with(String folder) {
        SequencedSet<Module> found = new LinkedHashSet<>();
        Deque<Module> waiting = new ArrayDeque<>(
                all().stream().filter(module -> module.folder.equals(folder)).toList());
        while (!waiting.isEmpty()) {
            Module module = waiting.remove();
            if (found.add(module)) {
                module.dependsOn.stream()
                        .map(modules::get)
                        .filter(Objects::nonNull)
                        .forEach(waiting::add);
            }
        }
        return found;
    }

    /// The modules whose classes the product consists of.
    List<Module> product() {
        return with("app").stream().filter(Module::hasSources).toList();
    }

    /// The POMs that Maven reads, with `/` in their paths.
    SequencedSet<String> poms() {
        SequencedSet<String> poms = new LinkedHashSet<>(List.of("pom.xml"));
        for (Module module : all()) {
            poms.add(module.folder + "/pom.xml");
            poms.add(module.parent + (module.parent.isEmpty() ? "pom.xml" : "/pom.xml"));
        }
        return poms;
    }

    private static String parent(String folder, Element pom) {
        String relative = text(child(pom, "parent"), "relativePath");
        Path parent = Path.of(folder).resolve(relative.isEmpty() ? "../pom.xml" : relative);
        return Objects.toString(parent.normalize().getParent(), "");
    }

    private static List<String> dependencies(Element pom) {
        return children(pom, "dependencies").stream()
                .flatMap(dependencies -> children(dependencies, "dependency").stream())
                .filter(dependency -> text(dependency, "groupId").equals(GROUP))
                .filter(dependency -> !text(dependency, "scope").equals("test"))
                .map(dependency -> text(dependency, "artifactId"))
                .toList();
    }

    private static Element root(String pom) {
        try {
            Document document = DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(Checkout.root().resolve(pom).toFile());
            return document.getDocumentElement();
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new AssertionError(pom + " cannot be read", e);
        }
    }

    /// @return an empty text when the element or its child is absent
    private static String text(Element element, String name) {
        return children(element, name).stream()
                .findFirst()
                .map(Element::getTextContent)
                .orElse("");
    }

    private static Element child(Element element, String name) {
        return children(element, name).getFirst();
    }

    private static List<Element> children(Element element, String name) {
        return IntStream.range(0, element.getChildNodes().getLength())
                .mapToObj(i -> element.getChildNodes().item(i))
                .flatMap(node -> node instanceof Element found ? Stream.of(found) : Stream.empty())
                .filter(found -> found.getTagName().equals(name))
                .toList();
    }
}
