package org.taskgrader.core;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.Timer;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The map in {@code docs/architecture.md}, held against the code. */
class ArchitectureTest {

    private static final String CORE = "org.taskgrader.core";

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(CORE);

    /** Each stage, and the stages whose records it may read. What a submission has not come to yet, nobody knows. */
    private static final Map<String, List<String>> MAY_USE = Map.ofEntries(
            Map.entry("bytes", List.of()),
            Map.entry("source", List.of()),
            Map.entry("rule", List.of("source")),
            Map.entry("exercise", List.of("bytes", "rule")),
            Map.entry("submission", List.of("bytes")),
            Map.entry("plan", List.of("bytes", "exercise", "submission")),
            Map.entry("execution", List.of("bytes", "plan")),
            Map.entry("comparison", List.of("bytes", "exercise", "execution")),
            Map.entry("verdict", List.of("bytes", "source", "rule", "exercise", "execution", "comparison")),
            Map.entry(
                    "diagnosis",
                    List.of("bytes", "source", "rule", "exercise", "plan", "execution", "comparison", "verdict")),
            Map.entry(
                    "classification",
                    List.of(
                            "bytes",
                            "source",
                            "rule",
                            "exercise",
                            "plan",
                            "execution",
                            "comparison",
                            "verdict",
                            "diagnosis")),
            Map.entry("author", List.of("bytes", "exercise", "plan", "execution")),
            Map.entry("checker", List.of("bytes", "source", "exercise", "plan", "execution", "verdict", "author")),
            Map.entry(
                    "testdata",
                    List.of("bytes", "source", "exercise", "submission", "plan", "execution", "verdict", "author")),
            Map.entry(
                    "suite", List.of("bytes", "exercise", "submission", "plan", "execution", "comparison", "verdict")),
            Map.entry("history", List.of()),
            Map.entry("grouping", List.of("bytes", "source", "verdict")),
            Map.entry("repair", List.of("bytes", "source", "exercise", "plan", "execution", "classification")),
            Map.entry(
                    "feedback",
                    List.of(
                            "bytes",
                            "source",
                            "rule",
                            "exercise",
                            "execution",
                            "comparison",
                            "verdict",
                            "diagnosis",
                            "classification",
                            "repair",
                            "history",
                            "grouping")),
            Map.entry(
                    "report",
                    List.of(
                            "exercise",
                            "submission",
                            "verdict",
                            "diagnosis",
                            "classification",
                            "repair",
                            "feedback",
                            "grouping")),
            Map.entry(
                    "evaluation",
                    List.of(
                            "bytes",
                            "source",
                            "exercise",
                            "submission",
                            "execution",
                            "verdict",
                            "comparison",
                            "diagnosis",
                            "classification",
                            "feedback",
                            "report")),
            Map.entry(
                    "mutation",
                    List.of(
                            "bytes",
                            "source",
                            "exercise",
                            "submission",
                            "plan",
                            "execution",
                            "verdict",
                            "checker",
                            "repair")),
            Map.entry(
                    "tuning",
                    List.of(
                            "bytes",
                            "source",
                            "exercise",
                            "submission",
                            "plan",
                            "execution",
                            "verdict",
                            "author",
                            "checker")),
            Map.entry(
                    "grading",
                    List.of(
                            "source",
                            "exercise",
                            "submission",
                            "plan",
                            "execution",
                            "verdict",
                            "checker",
                            "suite",
                            "diagnosis",
                            "classification",
                            "repair",
                            "history",
                            "grouping",
                            "feedback",
                            "report")));

    @Test
    void there_is_something_to_check() {
        assertThat(CLASSES.size()).isGreaterThan(100);
        assertThat(stages()).isEqualTo(MAY_USE.keySet());
    }

    @Test
    void the_core_knows_neither_docker_nor_the_web_nor_a_container_of_beans() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "com.github.dockerjava..",
                        "io.quarkus..",
                        "io.vertx..",
                        "jakarta..",
                        "java.net.http..",
                        "java.sql..")
                .check(CLASSES);
    }

    @Test
    void the_core_starts_no_thread_and_asks_no_clock() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(Thread.class, Clock.class, Timer.class)
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.concurrent.Executors")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(Instant.class, "now")
                .check(CLASSES);
    }

    @Test
    void only_the_reader_of_sources_knows_its_grammar() {
        noClasses()
                .that()
                .resideOutsideOfPackage(CORE + ".source..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.antlr..")
                .check(CLASSES);
    }

    @Test
    void stages_know_only_what_came_before_them() {
        var stages = layeredArchitecture().consideringOnlyDependenciesInLayers();
        for (String stage : MAY_USE.keySet()) {
            stages = stages.layer(stage).definedBy(CORE + "." + stage + "..");
        }
        for (var stage : MAY_USE.entrySet()) {
            String[] allowed = stage.getValue().toArray(String[]::new);
            stages = allowed.length == 0
                    ? stages.whereLayer(stage.getKey()).mayNotAccessAnyLayer()
                    : stages.whereLayer(stage.getKey()).mayOnlyAccessLayers(allowed);
        }
        stages.check(CLASSES);
    }

    @Test
    void no_two_stages_know_each_other() {
        slices().matching(CORE + ".(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void every_package_says_what_may_be_null() {
        Set<JavaPackage> packages = CLASSES.stream()
                .filter(type -> !type.getName().startsWith(CORE + ".source.grammar."))
                .map(JavaClass::getPackage)
                .collect(Collectors.toSet());
        assertThat(packages)
                .isNotEmpty()
                .allSatisfy(each -> assertThat(each.isAnnotatedWith(NullMarked.class))
                        .as(each.getName())
                        .isTrue());
    }

    @Test
    void what_extends_nothing_is_final() {
        classes()
                .that()
                .areNotInterfaces()
                .and()
                .areNotEnums()
                .and()
                .resideOutsideOfPackage(CORE + ".source.grammar..")
                .and()
                .areTopLevelClasses()
                .and()
                .doNotHaveSimpleName("package-info")
                .should()
                .haveModifier(JavaModifier.FINAL)
                .check(CLASSES);
    }

    private static Set<String> stages() {
        return CLASSES.stream()
                .map(type -> type.getPackageName().substring(CORE.length() + 1).split("\\.", 2)[0])
                .collect(Collectors.toSet());
    }
}
