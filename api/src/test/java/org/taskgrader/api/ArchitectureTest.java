package org.taskgrader.api;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Modules depend downwards only, and within this one topics do not go in circles. */
class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.taskgrader");

    @Test
    void allModulesAreLookedAt() {
        assertThat(CLASSES).hasSizeGreaterThan(150);
        assertThat(CLASSES.contain("org.taskgrader.core.grading.Grader")).isTrue();
        assertThat(CLASSES.contain("org.taskgrader.sandbox.DockerSandbox")).isTrue();
        assertThat(CLASSES.contain("org.taskgrader.api.Main")).isTrue();
    }

    @Test
    void modulesDependDownwards() {
        noClasses()
                .that()
                .resideInAPackage("org.taskgrader.core..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.taskgrader.sandbox..", "org.taskgrader.api..")
                .check(CLASSES);
        noClasses()
                .that()
                .resideInAPackage("org.taskgrader.sandbox..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.taskgrader.api..")
                .check(CLASSES);
    }

    /** JPlag is under GPL-3.0: one program alone is linked with it, and the service is not linked with that program. */
    @Test
    void theComparingProgramStandsAlone() {
        assertThat(CLASSES.contain("org.taskgrader.similarity.Main")).isTrue();
        noClasses()
                .that()
                .resideOutsideOfPackage("org.taskgrader.similarity..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.taskgrader.similarity..", "de.jplag..")
                .check(CLASSES);
        noClasses()
                .that()
                .resideInAPackage("org.taskgrader.similarity..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.taskgrader.sandbox..", "org.taskgrader.api..")
                .check(CLASSES);
    }

    @Test
    void topicsDoNotGoInCircles() {
        slices().matching("org.taskgrader.api.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void onlyTheEdgesKnowHttp() {
        noClasses()
                .that()
                .resideInAPackage("org.taskgrader.api..")
                .and()
                .resideOutsideOfPackages("..http..", "..problem..", "..webhook..", "..client..", "..benchmark..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "jakarta.ws.rs..",
                        "org.jboss.resteasy..",
                        "io.vertx.core.http..",
                        "io.vertx.ext..",
                        "java.net.http..")
                .check(CLASSES);
    }

    @Test
    void dockerStaysInTheSandbox() {
        classes()
                .that()
                .resideInAPackage("org.taskgrader.api..")
                .should()
                .onlyDependOnClassesThat()
                .resideOutsideOfPackage("com.github.dockerjava..")
                .check(CLASSES);
    }
}
