package io.termatlas.app;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasModifiers.Predicates.modifier;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import io.termatlas.app.data.SearchEngines;
import io.termatlas.model.Fingerprint;
import io.termatlas.model.text.Sha256;
import io.termatlas.search.lucene.LuceneEngine;
import io.termatlas.testkit.Checkout;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.constantpool.StringEntry;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LineNumber;
import java.lang.classfile.instruction.LocalVariable;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Which module, package and class may depend on which, over all modules.
class StructureTest {
    private static final List<String> MODULES = Stream.of("model", "ingest", "derive", "search", "graph", "app")
            .map(module -> "io.termatlas." + module)
            .toList();

    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages(MODULES.toArray(String[]::new));

    /// The packages in which a library may be used.
    private static final Map<String, List<String>> HOMES = Map.ofEntries(
            Map.entry("org.apache.camel..", List.of("io.termatlas.ingest.route..")),
            Map.entry("org.quartz..", List.of("io.termatlas.ingest.route..")),
            Map.entry("org.apache.lucene..", List.of("io.termatlas.search.analysis..", "io.termatlas.search.lucene..")),
            Map.entry("org.neo4j.driver..", List.of("io.termatlas.graph..")),
            Map.entry(
                    "dev.failsafe..",
                    List.of("io.termatlas.graph..", "io.termatlas.ingest.site..", "io.termatlas.app.run..")),
            Map.entry("picocli..", List.of("io.termatlas.app.command..")),
            Map.entry("org.apache.commons.compress..", List.of("io.termatlas.ingest.archive..")),
            Map.entry("com.jayway..", List.of("io.termatlas.ingest.mapping..")),
            Map.entry("okhttp3..", List.of("io.termatlas.ingest.site..")),
            Map.entry("okio..", List.of("io.termatlas.ingest.site..")),
            Map.entry("org.brotli..", List.of("io.termatlas.ingest.site..")),
            Map.entry("crawlercommons..", List.of("io.termatlas.ingest.site..")),
            Map.entry("io.vertx..", List.of("io.termatlas.app.http..")),
            Map.entry("io.netty..", List.of("io.termatlas.app.http..")),
            Map.entry("io.micrometer..", List.of("io.termatlas.app.http..")),
            Map.entry("me.tongfei..", List.of("io.termatlas.app.console..")));

    private static final List<String> EMPTY_SUFFIXES =
            List.of("Manager", "Helper", "Util", "Utils", "Impl", "Service", "DTO", "Info", "Data");

    /// In names, and not the field's: CONTRIBUTING.md lists the words that are.
    private static final Set<String> REFUSED_WORDS = Set.of(
            "beginning",
            "beginnings",
            "excerpt",
            "met",
            "nobody",
            "patience",
            "remark",
            "saying",
            "slip",
            "somebody",
            "sought",
            "standing",
            "trouble",
            "troubles",
            "whoever",
            "wish",
            "wishes",
            "worth");

    private static final Pattern WORD_END = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|[^A-Za-z0-9]+");

    private static final Pattern COMMAND_LINE =
            Pattern.compile("(?<![\\w-])--[a-z]|termatlas [a-z]|(?:NEO4J|TERMATLAS)_[A-Z]");

    private static final Pattern OWN_FILES_AND_DIGESTS =
            Pattern.compile("StandardCopyOption[.]ATOMIC_MOVE|MessageDigest[.]getInstance");

    /// The options and variables in them are the server's and Java's, or names of constants.
    private static final Set<String> NO_SPELLING = Set.of(
            "io.termatlas.graph.local.JavaArguments",
            "io.termatlas.graph.local.Password",
            "io.termatlas.model.fault.SettingName");

    /// Methods that only tests call.
    private static final Set<String> CALLED_BY_TESTS = Set.of(
            "IngestRequest.of", "RunOrder.of", "IndexFolder.exists", "KnownTerms.heldBytes", "Contests.heldBytes");

    @Test
    void modulesKnowEachOtherInOneDirectionOnly() {
        layeredArchitecture()
                .consideringOnlyDependenciesInAnyPackage("io.termatlas..")
                .layer("model")
                .definedBy("io.termatlas.model..")
                .layer("devalue")
                .definedBy("io.termatlas.ingest.devalue..")
                .layer("ingest")
                .definedBy(resideInAPackage("io.termatlas.ingest..")
                        .and(resideOutsideOfPackages("io.termatlas.ingest.devalue..", "io.termatlas.ingest.site..")))
                .layer("site")
                .definedBy("io.termatlas.ingest.site..")
                .layer("derive")
                .definedBy("io.termatlas.derive..")
                .layer("search")
                .definedBy(isFaceOfSearch())
                .layer("search/lucene")
                .definedBy("io.termatlas.search.lucene..")
                .layer("graph")
                .definedBy("io.termatlas.graph..")
                .layer("app")
                .definedBy("io.termatlas.app..")
                .whereLayer("app")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("site")
                .mayOnlyBeAccessedByLayers("app")
                .whereLayer("ingest")
                .mayOnlyBeAccessedByLayers("site", "app")
                .whereLayer("devalue")
                .mayOnlyBeAccessedByLayers("ingest")
                .whereLayer("derive")
                .mayOnlyBeAccessedByLayers("app")
                .whereLayer("search")
                .mayOnlyBeAccessedByLayers("search/lucene", "app")
                .whereLayer("search/lucene")
                .mayOnlyBeAccessedByLayers("app")
                .whereLayer("graph")
                .mayOnlyBeAccessedByLayers("app")
                .whereLayer("model")
                .mayOnlyBeAccessedByLayers("ingest", "site", "derive", "search", "search/lucene", "graph", "app")
                .ensureAllClassesAreContainedInArchitecture()
                .check(PRODUCT);
    }

    /// The model, and the codec, which another project may take by itself.
    @ParameterizedTest
    @ValueSource(strings = {"io.termatlas.model..", "io.termatlas.ingest.devalue.."})
    void theInnermostKnowNothingButTheJdk(String module) {
        classes()
                .that()
                .resideInAPackage(module)
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(module, "java..", "org.jspecify.."))
                .check(PRODUCT);
    }

    @TestFactory
    Stream<DynamicTest> everyLibraryStaysInItsHome() {
        return HOMES.entrySet().stream()
                .map(home -> DynamicTest.dynamicTest(
                        home.getKey(),
                        () -> staysIn(home.getKey(), home.getValue()).check(PRODUCT)));
    }

    private static ArchRule staysIn(String library, List<String> homes) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(homes.toArray(String[]::new))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library);
    }

    /// Those classes may change in any release of Camel's.
    @Test
    void theRoutesKnowOfCamelsInsideTheContextAlone() {
        noClasses()
                .should()
                .dependOnClassesThat(
                        resideInAPackage("org.apache.camel.impl..").and(not(type(DefaultCamelContext.class))))
                .check(PRODUCT);
    }

    /// Order, batches, retries and where failures go fit on one screen; what a step does stands elsewhere.
    @Test
    void eachRouteHasUnderTwentyFiveLines() {
        Map<String, Integer> lines = new TreeMap<>();
        PRODUCT.stream()
                .filter(type -> type.isAssignableTo(RouteBuilder.class))
                .forEach(type -> lines.putAll(linesOfRoutes(type)));

        assertThat(lines)
                .hasSizeGreaterThan(5)
                .allSatisfy((route, length) -> assertThat(length).as(route).isLessThan(25));
    }

    /// From its `from` to the next one's. What stands before the first belongs to all routes and counts as one more.
    private static Map<String, Integer> linesOfRoutes(JavaClass routes) {
        NavigableSet<Integer> lines = new TreeSet<>();
        NavigableSet<Integer> begins = new TreeSet<>();
        int line = 0;
        for (CodeElement element : codeOf(routes, "configure")) {
            if (element instanceof LineNumber number) {
                line = number.line();
                lines.add(line);
            } else if (element instanceof InvokeInstruction call && call.name().equalsString("from")) {
                begins.add(line);
            }
        }
        begins.add(lines.first());
        Map<String, Integer> lengths = new TreeMap<>();
        for (int begin : begins) {
            Integer next = begins.higher(begin);
            int last = next == null ? lines.last() : lines.lower(next);
            lengths.put(routes.getSimpleName() + ", line " + begin, last - begin + 1);
        }
        return lengths;
    }

    private static CodeModel codeOf(JavaClass type, String method) {
        return parsed(type).methods().stream()
                .filter(one -> one.methodName().equalsString(method))
                .findFirst()
                .flatMap(MethodModel::code)
                .orElseThrow();
    }

    /// All of search but its engines.
    private static DescribedPredicate<JavaClass> isFaceOfSearch() {
        return resideInAPackage("io.termatlas.search..")
                .and(resideOutsideOfPackages("io.termatlas.search.lucene.."))
                .as("the face of search");
    }

    /// Another engine is to come behind the same face.
    @Test
    void theFaceOfSearchUsesOfLuceneTheAnalysisAlone() {
        noClasses()
                .that(isFaceOfSearch())
                .should()
                .dependOnClassesThat(resideInAPackage("org.apache.lucene..")
                        .and(resideOutsideOfPackages("org.apache.lucene.analysis..")))
                .check(PRODUCT);
    }

    @Test
    void oneClassNamesTheEngine() {
        assertThat(PRODUCT.get(LuceneEngine.class).getDirectDependenciesToSelf())
                .extracting(dependency -> dependency.getOriginClass().getName())
                .filteredOn(name -> !name.startsWith("io.termatlas.search.lucene."))
                .containsOnly(SearchEngines.class.getName());
        noClasses()
                .that()
                .resideOutsideOfPackage("io.termatlas.search.lucene..")
                .and()
                .doNotBelongToAnyOf(SearchEngines.class)
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.termatlas.search.lucene..")
                .check(PRODUCT);
    }

    @TestFactory
    Stream<DynamicTest> facesAreFreeOfTheirLibraries() {
        DescribedPredicate<JavaClass> libraries = resideInAnyPackage("org.apache.lucene..", "org.neo4j.driver..");
        return Stream.of(isFaceOfSearch(), areFacesOf("graph"))
                .map(face -> DynamicTest.dynamicTest(
                        face.getDescription(),
                        () -> methods()
                                .that()
                                .arePublic()
                                .and()
                                .areDeclaredInClassesThat(face.and(modifier(JavaModifier.PUBLIC)))
                                .should()
                                .notHaveRawReturnType(libraries)
                                .andShould()
                                .notHaveRawParameterTypes(DescribedPredicate.anyElementThat(libraries))
                                .check(PRODUCT)));
    }

    private static DescribedPredicate<JavaClass> areFacesOf(String module) {
        return DescribedPredicate.describe(
                "are the face of " + module, type -> type.getPackageName().equals("io.termatlas." + module));
    }

    /// A second implementation would lack what the first one does: to force the folder, to keep a lock that is
    /// asked for twice.
    @Test
    void filesAreReplacedAndLockedAndDigestsMadeInOnePlace() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.termatlas.model.file..")
                .should()
                .accessField(StandardCopyOption.class, "ATOMIC_MOVE")
                .check(PRODUCT);
        noClasses()
                .that()
                .resideOutsideOfPackage("io.termatlas.model.file..")
                .and()
                .doNotHaveSimpleName("Neo4jLease")
                .should()
                .callMethodWhere(
                        target(owner(assignableTo(FileChannel.class))).and(target(nameMatching("lock|tryLock"))))
                .check(PRODUCT);
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(Sha256.class.getName())
                .should()
                .callMethod(MessageDigest.class, "getInstance", String.class)
                .check(PRODUCT);
    }

    /// The same in the sources that no rule above looks at: the bench and the tests.
    @Test
    void neitherBenchNorTestsReplaceFilesOrMakeDigestsThemselves() {
        assertThat(Reactor.read().all().stream()
                        .flatMap(module -> sources(module.path().resolve("src")))
                        .filter(file ->
                                OWN_FILES_AND_DIGESTS.matcher(text(file)).find())
                        .map(file -> Checkout.root().relativize(file).toString()))
                .containsExactlyInAnyOrder(
                        "model/src/main/java/io/termatlas/model/file/AtomicFile.java",
                        "model/src/main/java/io/termatlas/model/file/DurableFolder.java",
                        "model/src/main/java/io/termatlas/model/text/Sha256.java");
    }

    private static Stream<Path> sources(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Stream.empty();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void packagesFormNoCycle() {
        slices().matching("io.termatlas.(**)").should().beFreeOfCycles().check(PRODUCT);
    }

    @Test
    void nothingStaticChanges() {
        fields().that().areStatic().should().beFinal().check(PRODUCT);
        fields().that()
                .areStatic()
                .should()
                .notHaveRawType(DescribedPredicate.describe("a mutable holder", StructureTest::isHolder))
                .check(PRODUCT);
    }

    /// Every request has a virtual thread of its own, so a thread-local would be made anew for each. Only a run
    /// digests, on its own few threads.
    @Test
    void nothingIsKeptPerThread() {
        noClasses()
                .that()
                .doNotBelongToAnyOf(Fingerprint.class)
                .should()
                .dependOnClassesThat(DescribedPredicate.describe(
                        "are thread-locals",
                        type -> Set.of(ThreadLocal.class.getName(), "org.apache.lucene.util.CloseableThreadLocal")
                                .contains(type.getName())))
                .check(PRODUCT);
    }

    private static boolean isHolder(JavaClass type) {
        return Stream.of(
                        AtomicReference.class,
                        AtomicBoolean.class,
                        AtomicInteger.class,
                        AtomicLong.class,
                        StringBuilder.class)
                .anyMatch(type::isEquivalentTo);
    }

    @Test
    void namesSaySomething() {
        assertThat(PRODUCT.stream().map(JavaClass::getSimpleName))
                .noneMatch(name -> EMPTY_SUFFIXES.stream().anyMatch(name::endsWith));
    }

    @Test
    void namesUseTheWordsOfTheField() {
        assertThat(PRODUCT.stream()
                        .flatMap(type -> names(type)
                                .filter(StructureTest::hasRefusedWord)
                                .map(name -> type.getName() + ": " + name)))
                .isEmpty();
    }

    private static boolean hasRefusedWord(String name) {
        return WORD_END.splitAsStream(name).anyMatch(word -> REFUSED_WORDS.contains(word.toLowerCase(Locale.ROOT)));
    }

    /// The simple names of the class, its fields, methods and local variables.
    private static Stream<String> names(JavaClass type) {
        ClassModel file = parsed(type);
        return Stream.of(
                        Stream.of(type.getSimpleName()),
                        file.fields().stream().map(field -> field.fieldName().stringValue()),
                        file.methods().stream()
                                .map(method -> method.methodName().stringValue()),
                        file.methods().stream().flatMap(StructureTest::locals))
                .flatMap(names -> names);
    }

    private static Stream<String> locals(MethodModel method) {
        return method.code().stream()
                .flatMap(code -> code.elementStream())
                .flatMap(element -> element instanceof LocalVariable local
                        ? Stream.of(local.name().stringValue())
                        : Stream.empty());
    }

    @Test
    void everyPackageIsNullMarked() {
        Collection<String> unmarked = PRODUCT.stream()
                .map(JavaClass::getPackage)
                .filter(folder -> !folder.isAnnotatedWith(NullMarked.class))
                .map(folder -> folder.getName())
                .distinct()
                .toList();
        assertThat(unmarked).isEmpty();
    }

    /// Else the rules above would pass on no class at all, or leave out a new module: MODULES names the root of
    /// its packages, the layers name it.
    @Test
    void everyModuleIsLookedAt() {
        assertThat(PRODUCT.stream().map(JavaClass::getPackageName).distinct())
                .containsAll(Reactor.read().product().stream()
                        .flatMap(StructureTest::packages)
                        .toList());
    }

    private static Stream<String> packages(Reactor.Module module) {
        Path sources = module.path().resolve("src/main/java");
        try (Stream<Path> files = Files.walk(sources)) {
            return files
                    .filter(file -> file.endsWith("package-info.java"))
                    .map(file -> sources.relativize(file.getParent()).toString().replace('/', '.'))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A method that the product does not call goes, unless a library calls it, or a project that takes the
    /// codec by itself.
    @Test
    void everyMethodHasACaller() {
        assertThat(PRODUCT.stream()
                        .filter(type -> !type.getPackageName().equals("io.termatlas.ingest.devalue"))
                        .flatMap(type -> type.getMethods().stream())
                        .filter(method -> !isGenerated(method))
                        .filter(method -> calls(method).isEmpty() && !isOverride(method))
                        .map(method -> method.getOwner().getSimpleName() + "." + method.getName())
                        .filter(name -> !name.endsWith(".main") && !CALLED_BY_TESTS.contains(name)))
                .isEmpty();
    }

    private static List<JavaAccess<?>> calls(JavaMethod method) {
        return method.getAccessesToSelf().stream()
                .filter(call -> !call.getOrigin().equals(method))
                .collect(Collectors.toUnmodifiableList());
    }

    private static boolean isGenerated(JavaMethod method) {
        JavaClass owner = method.getOwner();
        boolean component = owner.isRecord()
                && method.getRawParameterTypes().isEmpty()
                && owner.tryGetField(method.getName()).isPresent();
        boolean constants = owner.isEnum() && List.of("values", "valueOf").contains(method.getName());
        return component || constants || method.getModifiers().contains(JavaModifier.SYNTHETIC);
    }

    private static boolean isOverride(JavaMethod method) {
        JavaClass owner = method.getOwner();
        return Stream.concat(owner.getAllRawSuperclasses().stream(), owner.getAllRawInterfaces().stream())
                .flatMap(above -> above.getMethods().stream())
                .anyMatch(above -> above.getName().equals(method.getName())
                        && above.getRawParameterTypes().size()
                                == method.getRawParameterTypes().size());
    }

    /// Settings and commands are spelled in `app` alone: elsewhere a sentence names them.
    @Test
    void noCommandLineIsSpelledOutsideOfApp() {
        Map<String, List<String>> spelled = new TreeMap<>();
        for (JavaClass type : PRODUCT) {
            if (!type.getPackageName().startsWith("io.termatlas.app") && !NO_SPELLING.contains(type.getName())) {
                List<String> lines =
                        texts(type).filter(COMMAND_LINE.asPredicate()).toList();
                if (!lines.isEmpty()) {
                    spelled.put(type.getName(), lines);
                }
            }
        }
        assertThat(spelled).isEmpty();
    }

    /// The literals of a class, those within concatenations included.
    private static Stream<String> texts(JavaClass type) {
        return StreamSupport.stream(parsed(type).constantPool().spliterator(), false)
                .flatMap(entry -> entry instanceof StringEntry text ? Stream.of(text.stringValue()) : Stream.empty());
    }

    private static ClassModel parsed(JavaClass type) {
        try (InputStream bytes = type.getSource().orElseThrow().getUri().toURL().openStream()) {
            return ClassFile.of().parse(bytes.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
