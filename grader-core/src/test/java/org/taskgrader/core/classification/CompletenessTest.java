package org.taskgrader.core.classification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.taskgrader.core.feedback.MessageCatalogue;

/** An error class is whole: its folder, its place in the order, its detector, its words, its fixtures. */
class CompletenessTest {

    private static final Path ROOT = Path.of(System.getProperty("taskgrader.root"), "grader-core/src");
    private static final Path CLASS_FOLDERS = ROOT.resolve("main/resources/error-classes");
    private static final Path DETECTORS = ROOT.resolve("main/java/org/taskgrader/core/classification/detectors");

    private final List<ErrorClass> classes = ErrorClasses.load().all();
    private final List<Locale> languages =
            MessageCatalogue.load(ErrorClasses.load()).languages();
    private final Set<String> ids = classes.stream().map(ErrorClass::id).collect(Collectors.toCollection(TreeSet::new));

    @Test
    void theOrderListsEveryFolderOnce() {
        assertThat(Fixture.folders(CLASS_FOLDERS).stream().map(CompletenessTest::name))
                .containsExactlyInAnyOrderElementsOf(ids);
    }

    @Test
    void everyFolderHoldsTheSameFiles() {
        assertThat(Fixture.folders(CLASS_FOLDERS))
                .allSatisfy(folder -> assertThat(files(folder))
                        .as(folder.toString())
                        .contains("class.yaml", "en.md", "fr.md")
                        .allMatch(file -> file.equals("class.yaml") || isText(file)));
    }

    @Test
    void everyDetectorIsNamedByOneClass() throws IOException {
        try (Stream<Path> sources = Files.list(DETECTORS)) {
            List<String> detectors = sources.filter(CompletenessTest::isDetector)
                    .map(source -> name(source).replace(".java", ""))
                    .toList();

            assertThat(inUse().stream().map(ErrorClass::detector)).containsExactlyInAnyOrderElementsOf(detectors);
        }
    }

    @Test
    void everyClassHasAProgramThatShowsItAndOneThatOnlySeemsTo() {
        List<Fixture> fixtures = Fixture.all();

        assertThat(fixtures).extracting(Fixture::errorClass).allMatch(ids::contains);
        for (ErrorClass errorClass : inUse()) {
            for (boolean positive : new boolean[] {true, false}) {
                assertThat(fixtures)
                        .as("%s, positive: %s", errorClass.id(), positive)
                        .anyMatch(fixture ->
                                fixture.errorClass().equals(errorClass.id()) && fixture.positive() == positive);
            }
        }
    }

    @Test
    void everyFixtureHasTheSameFilesAndNothingElseLiesAround() {
        assertThat(Fixture.all())
                .isNotEmpty()
                .allSatisfy(fixture -> assertThat(files(fixture.folder()))
                        .filteredOn(file -> !Fixture.NOT_ALWAYS.contains(file))
                        .isEqualTo(Fixture.FILES));
        assertThat(Fixture.folders(Fixture.root()))
                .allSatisfy(folder -> assertThat(files(folder)).containsExactly("negative", "positive"));
    }

    /** Languages other than English and French may be there for some classes only. */
    private boolean isText(String file) {
        return languages.stream().anyMatch(language -> file.equals(language.toLanguageTag() + ".md"));
    }

    private List<ErrorClass> inUse() {
        return classes.stream().filter(errorClass -> !errorClass.retired()).toList();
    }

    private static boolean isDetector(Path source) {
        try {
            return Files.readString(source).contains("implements Detector");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> files(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(CompletenessTest::name).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(Path path) {
        return path.getFileName().toString();
    }
}
