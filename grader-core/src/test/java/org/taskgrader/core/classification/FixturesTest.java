package org.taskgrader.core.classification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every fixture yields the finding and the words that are written down for it. After a change that is meant to change
 * them, {@code ./mvnw test -pl grader-core -Dtest=FixturesTest -Dtaskgrader.golden=update} writes them anew; review the
 * difference.
 */
class FixturesTest {

    static Stream<Fixture> fixtures() {
        List<Fixture> all = Fixture.all();
        assertThat(all).isNotEmpty();
        return all.stream();
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void showsItsClassAndOnlyIfItShould(Fixture fixture) throws InterruptedException {
        List<Finding> findings = fixture.findings(fixture.recorded());

        if (fixture.positive()) {
            assertThat(findings).first().extracting(Finding::errorClass).isEqualTo(fixture.errorClass());
        } else {
            assertThat(findings).extracting(Finding::errorClass).doesNotContain(fixture.errorClass());
        }
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void isToldInTheseWords(Fixture fixture) throws InterruptedException {
        if ("update".equals(System.getProperty("taskgrader.golden"))) {
            fixture.writeTold();
        }

        Map<String, String> told = fixture.told(fixture.recorded());
        assertThat(told.keySet()).containsAll(fixture.pictures());
        told.forEach((file, text) -> assertThat(text).as(file).isEqualTo(fixture.read(file)));
    }
}
