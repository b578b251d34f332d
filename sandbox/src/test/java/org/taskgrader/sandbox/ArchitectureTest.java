package org.taskgrader.sandbox;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Which way dependencies point. */
final class ArchitectureTest {

    private static final String HERE = "org.taskgrader.sandbox..";

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.taskgrader.sandbox");

    @Test
    void everyClassWasRead() {
        assertThat(CLASSES.size()).isGreaterThan(30);
    }

    @Test
    void theModuleKnowsTheCoreDockerAndALogger() {
        classes()
                .that()
                .resideInAPackage(HERE)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        HERE,
                        "org.taskgrader.core..",
                        "com.github.dockerjava..",
                        "org.jboss.logging..",
                        "org.jspecify.annotations..",
                        "java..")
                .check(CLASSES);
    }

    @Test
    void dockerIsKnownToOnePackage() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.taskgrader.sandbox.engine..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.github.dockerjava..")
                .check(CLASSES);
    }

    @Test
    void packagesDoNotGoInCircles() {
        slices().matching("org.taskgrader.sandbox.(*)..")
                .should()
                .beFreeOfCycles()
                .check(CLASSES);
    }
}
