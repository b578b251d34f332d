package org.taskgrader.core.exercise.folder;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.taskgrader.core.exercise.Kind;
import org.taskgrader.core.rule.Blanks;
import org.taskgrader.core.rule.Rule;
import org.taskgrader.core.rule.SourceRule;
import org.taskgrader.core.rule.SourceRule.Severity;

/** Of an exercise that asks for a whole program, from scratch or as its template demands it. */
final class WholeProgramFolder implements KindFolder {

    private final KindSettings.WholeProgram settings;
    private final FolderFiles files;
    private final String template;
    private final Problems problems;

    WholeProgramFolder(KindSettings.WholeProgram settings, FolderFiles files, String template, Problems problems) {
        this.settings = settings;
        this.files = files;
        this.template = template;
        this.problems = problems;
    }

    @Override
    public List<String> entries() {
        return List.of();
    }

    @Override
    public Kind kind() {
        return switch (settings) {
            case KindSettings.Program program -> new Kind.Program();
            case KindSettings.Fix fix -> new Kind.Fix();
            case KindSettings.Blanks blanks -> new Kind.Blanks();
            case KindSettings.Parsons parsons -> new Kind.Parsons();
        };
    }

    @Override
    public List<SourceRule> rules() {
        return switch (settings) {
            case KindSettings.Program program -> List.of();
            case KindSettings.Fix(OptionalInt changes) -> {
                if (template.isBlank()) {
                    problems.error(
                            ExerciseFolder.SETTINGS,
                            "There is no program to mend.",
                            "Write one with a mistake in template.c.");
                }
                yield changes.isPresent()
                        ? List.of(rule(new Rule.MostChanges(template, changes.getAsInt())))
                        : List.of();
            }
            case KindSettings.Blanks blanks -> {
                if (Blanks.in(template) == 0) {
                    templateLacks(
                            "There is no blank to fill in the template.",
                            "Write ____ in template.c, in the place of what is to be found.");
                }
                yield List.of(rule(new Rule.FilledBlanks(template)));
            }
            case KindSettings.Parsons parsons -> {
                if (template.lines().filter(line -> !line.isBlank()).count() < 2) {
                    templateLacks(
                            "The template has no lines to put in order.",
                            "Write all lines of the program in template.c, in another order than the right one.");
                }
                yield List.of(rule(new Rule.GivenLines(template)));
            }
        };
    }

    @Override
    public boolean testsAreFiles() {
        return true;
    }

    @Override
    public Map<String, TestFiles.Pair> tests() {
        return TestFiles.read(files, problems);
    }

    private void templateLacks(String what, String remedy) {
        String file = files.has(ExerciseFolder.TEMPLATE) ? ExerciseFolder.TEMPLATE : ExerciseFolder.SETTINGS;
        problems.error(file, what, remedy);
    }

    private static SourceRule rule(Rule demand) {
        return new SourceRule(List.of(demand), Severity.FAIL, OptionalInt.empty(), Map.of());
    }
}
