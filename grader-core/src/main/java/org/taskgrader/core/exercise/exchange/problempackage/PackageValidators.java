package org.taskgrader.core.exercise.exchange.problempackage;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.taskgrader.core.bytes.Bytes;
import org.taskgrader.core.exercise.AuthorsProgram;
import org.taskgrader.core.exercise.Exercise;
import org.taskgrader.core.exercise.exchange.Intake;

/** Programs that look at inputs: in a package and here, each reads one as its standard input and takes it with 42. */
final class PackageValidators {

    private static final List<String> FOLDERS = List.of("input_validators", "input_format_validators");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_-]{0,63}\\.c");

    private PackageValidators() {}

    /** Takes those in C that are one file; the others are left, and said to be. */
    static List<AuthorsProgram> read(Intake intake) {
        List<AuthorsProgram> validators = new ArrayList<>();
        for (String folder : FOLDERS) {
            for (String path : intake.below(folder)) {
                String[] parts = path.split("/", -1);
                String name = parts[parts.length - 1];
                String here = "validators/" + name;
                boolean alone = parts.length == 2
                        || !PackageSubmissions.hasCompany(intake, path.substring(0, path.lastIndexOf('/')));
                boolean free =
                        validators.stream().noneMatch(known -> known.path().equals(here));
                if (NAME.matcher(name).matches() && alone && free) {
                    intake.text(path).ifPresent(text -> validators.add(new AuthorsProgram(here, Bytes.utf8(text))));
                }
            }
        }
        return validators;
    }

    /** Where a validator of ours goes. */
    static List<AuthorsProgram> of(Exercise exercise) {
        return exercise.testData().validators().stream()
                .map(validator -> new AuthorsProgram(FOLDERS.getFirst() + "/" + validator.file(), validator.source()))
                .toList();
    }
}
