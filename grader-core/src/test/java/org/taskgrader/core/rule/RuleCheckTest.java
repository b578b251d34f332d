package org.taskgrader.core.rule;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.taskgrader.core.exercise.folder.CaseRules;
import org.taskgrader.core.source.CSource;

/**
 * Programs that keep a rule, break it, and break it where it is hard to see. A case is an entry of {@code rules/*.yaml}: a
 * rule as exercises write it, a program, and what comes of it, {@code kept} or the place and the facts of a breach.
 */
class RuleCheckTest {

    /** What no author writes: a kind of exercise asks for it. {@link TemplateRulesTest} is about them. */
    private static final Set<Class<?>> OF_TEMPLATES =
            Set.of(Rule.FilledBlanks.class, Rule.GivenLines.class, Rule.MostChanges.class);

    private static final Path CASES =
            Path.of(System.getProperty("taskgrader.root"), "grader-core/src/test/resources/rules");
    private static final YAMLMapper YAML = new YAMLMapper();

    record Case(String name, Object rule, String program, String comes) {

        @Override
        public String toString() {
            return name;
        }
    }

    static List<Case> cases() throws IOException {
        List<Case> cases = new ArrayList<>();
        try (Stream<Path> files = Files.list(CASES)) {
            for (Path file : files.sorted().toList()) {
                cases.addAll(YAML.readValue(file.toFile(), new TypeReference<List<Case>>() {}));
            }
        }
        return cases;
    }

    @ParameterizedTest
    @MethodSource("cases")
    void is_kept_or_broken_at_a_place(Case each) throws IOException {
        List<SourceRule> rules = CaseRules.read(YAML.writeValueAsString(Map.of("rules", List.of(each.rule()))));

        List<BrokenRule> broken = RuleCheck.check(rules, CSource.parse(each.program()));

        assertThat(broken.isEmpty() ? "kept" : told(broken.getFirst())).isEqualTo(each.comes());
    }

    private static String told(BrokenRule rule) {
        String place =
                rule.where().map(where -> where.line() + ":" + where.column()).orElse("nowhere");
        return new TreeMap<>(rule.facts())
                .entrySet().stream()
                        .map(fact -> " " + fact.getKey() + "=" + fact.getValue())
                        .collect(Collectors.joining("", place, ""));
    }

    @Test
    void every_kind_of_rule_has_a_case_that_keeps_it_and_one_that_breaks_it() throws IOException {
        Map<String, List<String>> outcomes = new TreeMap<>();
        for (Case each : cases()) {
            CaseRules.read(YAML.writeValueAsString(Map.of("rules", List.of(each.rule())))).getFirst().demands().stream()
                    .map(demand -> demand.getClass().getSimpleName())
                    .forEach(kind -> outcomes.computeIfAbsent(kind, key -> new ArrayList<>())
                            .add(each.comes()));
        }

        assertThat(outcomes.keySet())
                .containsExactlyInAnyOrderElementsOf(Stream.of(Rule.class.getPermittedSubclasses())
                        .filter(kind -> !OF_TEMPLATES.contains(kind))
                        .filter(kind -> kind != Rule.OfRuns.class)
                        .map(Class::getSimpleName)
                        .toList());
        assertThat(outcomes.values())
                .allSatisfy(each -> assertThat(each).contains("kept").anyMatch(comes -> !comes.equals("kept")));
    }

    /** Macros that double themselves, words broken a thousand times, names upon names: none of it takes long. */
    @Test
    void a_hostile_program_costs_no_more_than_its_size() throws IOException {
        String doubling = IntStream.range(1, 60)
                .mapToObj(i -> "#define M" + i + " M" + (i - 1) + " M" + (i - 1) + "\n")
                .collect(Collectors.joining("#define M0 x;\n", "", "int main(void) { int x; M59 }\n"));
        String broken = "int main(void) { return q" + "\\\n".repeat(30_000) + "sort; }\n";
        String recursive = IntStream.range(0, 1_500)
                .mapToObj(i -> "int f" + i + "(int n) { return f" + i + "(n) + f" + (i + 1) + "(n); }\n")
                .collect(Collectors.joining("", "int f1500(int);\n", "int main(void) { return f0(1); }\n"));
        List<SourceRule> rules = CaseRules.read("""
                rules:
                  - forbid: {calls: qsort, construct: [goto, global-variable], literal: 42}
                  - require: {recursion: f1499, calls: f1499}
                  - limit: {nesting: 3}
                """);

        for (String program : List.of(doubling, broken, recursive)) {
            long unit = time(() -> CSource.parse(program));
            long own = time(() -> RuleCheck.check(rules, CSource.parse(program)));
            assertThat(own).as("%d ns against %d ns", own, unit).isLessThan(40 * unit + 100_000_000);
        }
        assertThat(RuleCheck.check(rules, CSource.parse(broken)))
                .anyMatch(rule -> rule.facts().containsValue("qsort"));
    }

    private static long time(Runnable work) {
        work.run();
        long start = System.nanoTime();
        work.run();
        return System.nanoTime() - start;
    }
}
