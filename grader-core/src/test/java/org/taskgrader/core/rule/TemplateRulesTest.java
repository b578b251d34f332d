package org.taskgrader.core.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.taskgrader.core.rule.SourceRule.Severity;
import org.taskgrader.core.source.CSource;

/** What kinds of exercises ask of an answer that is made from their template, and how one would get around it. */
class TemplateRulesTest {

    private static final String BLANKS = "int f(int n) { int s = ____; while (____) { s++; n--; } return s; }";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "int f(int n) { int s = 0; while (n > 0) { s++; n--; } return s; }",
                "int f(int n)\n{\n  int s = (n, 0); /* so */\n  while (g(n) > h[0]) { s++; n--; }\n  return s;\n}"
            })
    void blanks_may_be_filled_with_anything_whole(String program) {
        assertThat(broken(new Rule.FilledBlanks(BLANKS), program)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "int f(int n) { int s = ; while (n) { s++; n--; } return s; }",
                "int f(int m) { int s = 0; while (n) { s++; n--; } return s; }",
                "int f(int n) { int s = 0; while (1); while (n) { s++; n--; } return s; }",
                "int f(int n) { int s = 0; } int g(int n) { int s = 0; while (n) { s++; n--; } return s; }",
                "int f(int n) { int s = 0; while (n) { s++; n--; } return 0; }",
                "int f(int n) { int s = 0; while (n) { s++; n--; } return s; } int x;",
                "#define s++ s += 2`\n`int f(int n) { int s = 0; while (n) { s++; n--; } return s; }",
                "``"
            })
    void whatever_else_is_changed_is_found(String program) {
        assertThat(broken(new Rule.FilledBlanks(BLANKS), program)).hasSize(1);
    }

    @Test
    void a_directive_cannot_fill_a_blank() {
        String program = "int f(int n) { int s = 0\n#define while if\n; while (n) { s++; n--; } return s; }";

        assertThat(broken(new Rule.FilledBlanks(BLANKS), program)).hasSize(1);
    }

    @Test
    void each_given_line_counts_as_often_as_it_is_given() {
        Rule rule = new Rule.GivenLines("x++;\n\tx++;\n}\nint x = 0;");

        assertThat(broken(rule, "int x=0;\n\n  x++;\nx++ ;")).isEmpty();
        assertThat(broken(rule, "int x = 0;\nx++;\nx++;\nx++;"))
                .singleElement()
                .satisfies(each -> assertThat(each.where().orElseThrow().line()).isEqualTo(4));
        assertThat(broken(rule, "int x = 0; x++;")).hasSize(1);
    }

    @Test
    void changes_are_counted_in_lines_without_their_spacing() {
        String template = "int a;\nint b;\nint c;\n";

        assertThat(broken(new Rule.MostChanges(template, 1), "int  a;\n\nint d;\nint c;\n"))
                .isEmpty();
        assertThat(broken(new Rule.MostChanges(template, 1), "int c;\n"))
                .singleElement()
                .satisfies(each -> assertThat(each.facts()).isEqualTo(Map.of("changed", "2", "most", "1")));
    }

    /** Two long programs that have nothing in common would take the square of their lines to compare. */
    @Test
    void a_program_of_many_lines_is_another_program() {
        String many = IntStream.range(0, 20_000).mapToObj(i -> "a").collect(Collectors.joining("\n"));

        assertThat(broken(new Rule.MostChanges("int a;\n", 3), many)).hasSize(1);
    }

    private static List<BrokenRule> broken(Rule rule, String program) {
        return RuleCheck.check(
                List.of(new SourceRule(List.of(rule), Severity.FAIL, OptionalInt.empty(), Map.of())),
                CSource.parse(program));
    }
}
