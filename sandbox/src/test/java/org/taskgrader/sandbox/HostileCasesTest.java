package org.taskgrader.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The hostile programs as a collection: how many there are, of what families, and that they meet every rule. */
final class HostileCasesTest {

    private static final Set<String> FAMILIES = Set.of("resources", "compiling", "cheating", "escaping", "reader");
    private static final int RULES = 17;

    /** A rule of hostile/rules.yaml, with what would break it. */
    record Rule(String rule, List<String> programs, List<String> tests) {}

    @Test
    void thereAreManyOfEachFamily() throws IOException {
        List<HostileCase.Named> cases = HostileCase.all();

        assertThat(cases).hasSizeGreaterThanOrEqualTo(150);
        assertThat(cases.stream().map(HostileCase.Named::family).collect(Collectors.toSet()))
                .isEqualTo(FAMILIES);
        for (String family : FAMILIES) {
            assertThat(cases.stream().filter(each -> each.family().equals(family)))
                    .as(family)
                    .hasSizeGreaterThanOrEqualTo(12);
        }
    }

    @Test
    void namesAreSaidOnce() throws IOException {
        assertThat(HostileCase.all().stream().map(HostileCase.Named::name)).doesNotHaveDuplicates();
    }

    @Test
    void everyRuleIsMetByAProgram() throws IOException {
        Set<String> names = HostileCase.all().stream().map(Object::toString).collect(Collectors.toSet());
        List<Rule> rules = rules();

        assertThat(rules).hasSize(RULES);
        for (Rule rule : rules) {
            assertThat(rule.programs()).as(rule.rule()).isNotEmpty().allMatch(names::contains);
            for (String test : rule.tests() == null ? List.<String>of() : rule.tests()) {
                assertThat(Path.of("src/test/java/org/taskgrader/sandbox", test + ".java"))
                        .isRegularFile();
            }
        }
    }

    @Test
    void everyFileIsRead() throws IOException {
        try (Stream<Path> files = Files.walk(HostileCase.folder())) {
            assertThat(files.filter(Files::isRegularFile).map(file -> String.valueOf(file.getFileName())))
                    .isSubsetOf("program.c", "case.yaml", "rules.yaml", "layers.yaml", "probe.h", "inspector.c");
        }
    }

    private static List<Rule> rules() throws IOException {
        return new ObjectMapper(new YAMLFactory())
                .readValue(HostileCase.folder().resolve("rules.yaml").toFile(), new TypeReference<>() {});
    }
}
