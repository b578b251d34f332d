package org.taskgrader.core.verdict;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.taskgrader.core.bytes.Bytes;
import org.taskgrader.core.execution.Conversation;
import org.taskgrader.core.execution.ProcessResult;
import org.taskgrader.core.execution.ReturnedFile;
import org.taskgrader.core.execution.RunOutcome;

/**
 * What an author's program says of a learner's: points from 0 to 100 on the first line, and a message below.
 *
 * @param first the first line, cut where it is long
 * @param message empty where it says nothing but points
 */
public record AuthorsWord(String first, CheckerMessage message) {

    /** Of points. */
    public static final int ALL = 100;

    private static final int LONGEST = 100;
    private static final Pattern POINTS = Pattern.compile("\\d{1,3}");
    private static final Pattern KEY = Pattern.compile("key:\\s*([a-z0-9][a-z0-9-]{0,63})");
    private static final Pattern SLOT = Pattern.compile("([a-z][a-zA-Z]{0,63}):\\s*(.*)");

    /** What an interactor has written into the file that is asked for; nothing where there is none. */
    static String written(ProcessResult interactor) {
        return interactor.files().stream()
                .filter(file -> file.status() == ReturnedFile.Status.WHOLE)
                .findFirst()
                .map(ReturnedFile::content)
                .map(Bytes::text)
                .orElse("");
    }

    /** Whether an interactor had nothing against what was said in a conversation. */
    public static boolean isContent(Conversation conversation) {
        return conversation.interactor().outcome().equals(new RunOutcome.Exited(0))
                && read(written(conversation.interactor())).points().equals(OptionalInt.of(ALL));
    }

    /** Whatever it has written. */
    public static AuthorsWord read(String text) {
        List<String> lines = text.lines().toList();
        return lines.isEmpty()
                ? new AuthorsWord("", CheckerMessage.NONE)
                : new AuthorsWord(cut(lines.getFirst().strip()), message(lines.subList(1, lines.size())));
    }

    /** How right it is; empty if that is no number from 0 to 100. */
    public OptionalInt points() {
        int points = POINTS.matcher(first).matches() ? Integer.parseInt(first) : ALL + 1;
        return points > ALL ? OptionalInt.empty() : OptionalInt.of(points);
    }

    /** The first line on a program's standard error, for operators; with a colon before it. */
    public static String firstError(ProcessResult run) {
        return run.stderr()
                .content()
                .text()
                .lines()
                .findFirst()
                .map(line -> ": " + cut(line))
                .orElse("");
    }

    private static String cut(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    }

    private static CheckerMessage message(List<String> lines) {
        Matcher key = KEY.matcher(lines.isEmpty() ? "" : lines.getFirst().strip());
        if (!key.matches()) {
            return new CheckerMessage(
                    Optional.empty(), Map.of(), String.join("\n", lines).strip());
        }
        Map<String, String> slots = new LinkedHashMap<>();
        for (String line : lines.subList(1, lines.size())) {
            Matcher slot = SLOT.matcher(line);
            if (slot.matches()) {
                slots.put(slot.group(1), slot.group(2).strip());
            }
        }
        return new CheckerMessage(Optional.of(key.group(1)), slots, "");
    }
}
