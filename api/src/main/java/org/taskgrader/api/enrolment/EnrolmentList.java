package org.taskgrader.api.enrolment;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.RuntimeJsonMappingException;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A list of who is enrolled, as a platform sends it: comma-separated values (RFC 4180) with the columns' names in the first
 * line. It is good as a whole, or not at all.
 *
 * @param enrolments nobody twice in a session
 * @param flaws what is wrong, if something is; the first of them, where there are many
 */
public record EnrolmentList(List<Enrolment> enrolments, List<Flaw> flaws) {

    /** Of a learner's id. */
    private static final int MOST_CHARACTERS = 200;

    private static final int MOST_FLAWS = 20;
    private static final Set<String> NEEDED = Set.of("learner", "session");
    private static final Set<String> KNOWN = Set.of("learner", "session", "cohort");
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._-]{0,63}");

    private static final CsvMapper MAPPER = CsvMapper.builder()
            .enable(CsvParser.Feature.TRIM_SPACES)
            .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
            .build();

    public EnrolmentList {
        enrolments = List.copyOf(enrolments);
        flaws = List.copyOf(flaws);
    }

    /**
     * Something that is not as it must be.
     *
     * @param line from 1, which has the columns' names
     * @param what what it is, and what to do
     */
    public record Flaw(int line, String what) {}

    /** Whether a session or a cohort can be called so. */
    public static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }

    /** Reads a list. */
    public static EnrolmentList read(String text) {
        Reading reading = new Reading();
        String whole = text.startsWith("\ufeff") ? text.substring(1) : text;
        try (MappingIterator<String[]> rows = MAPPER.readerFor(String[].class)
                .with(CsvParser.Feature.WRAP_AS_ARRAY)
                .readValues(whole)) {
            while (reading.goesOn() && rows.hasNextValue()) {
                reading.row(rows.nextValue(), rows.getCurrentLocation().getLineNr());
            }
        } catch (IOException | RuntimeJsonMappingException e) {
            reading.flaw(reading.line + 1, "This is no CSV: a quotation mark is not closed, or stands within a value.");
        }
        return reading.list();
    }

    /** What was read so far. */
    private static final class Reading {

        private final List<Enrolment> enrolments = new ArrayList<>();
        private final List<Flaw> flaws = new ArrayList<>();
        private final Set<Map.Entry<String, String>> seen = new HashSet<>();
        private List<String> columns = List.of();
        private int line;

        boolean goesOn() {
            return flaws.size() < MOST_FLAWS && !(columns.isEmpty() && !flaws.isEmpty());
        }

        void flaw(int at, String what) {
            flaws.add(new Flaw(at, what));
        }

        /** @param next the line that is read next, or the last one at the end */
        void row(String[] values, int next) {
            line = Math.max(line + 1, next - 1);
            if (columns.isEmpty()) {
                head(List.of(values));
            } else if (values.length != columns.size()) {
                flaw(
                        line,
                        "There are " + values.length + " values, and the first line names " + columns.size()
                                + " columns.");
            } else {
                learner(values);
            }
        }

        private void head(List<String> names) {
            if (!names.containsAll(NEEDED)
                    || !KNOWN.containsAll(names)
                    || Set.copyOf(names).size() < names.size()) {
                flaw(line, "The first line must name the columns learner, session and, if there are cohorts, cohort.");
            } else {
                columns = names;
            }
        }

        private void learner(String[] values) {
            String learner = values[columns.indexOf("learner")];
            String session = values[columns.indexOf("session")];
            String cohort = columns.contains("cohort") ? values[columns.indexOf("cohort")] : "";
            if (learner.isEmpty() || learner.length() > MOST_CHARACTERS) {
                flaw(
                        line,
                        "learner must be the platform's id of a learner, of 1 to " + MOST_CHARACTERS + " characters.");
            } else if (!isName(session) || !(cohort.isEmpty() || isName(cohort))) {
                flaw(
                        line,
                        "session, and cohort where there is one, must be names of at most 64 letters, digits, spaces and . _ -");
            } else if (!seen.add(Map.entry(session, learner))) {
                flaw(line, "This learner is in the session already: name each once.");
            } else {
                enrolments.add(
                        new Enrolment(learner, session, Optional.of(cohort).filter(name -> !name.isEmpty())));
            }
        }

        EnrolmentList list() {
            if (flaws.isEmpty() && enrolments.isEmpty()) {
                flaw(1, "There is nobody in the list: it needs a line for each learner after the first.");
            }
            return new EnrolmentList(flaws.isEmpty() ? enrolments : List.of(), flaws);
        }
    }
}
