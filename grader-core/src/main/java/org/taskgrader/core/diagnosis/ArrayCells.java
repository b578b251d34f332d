package org.taskgrader.core.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.taskgrader.core.diagnosis.MemoryPicture.Cell;
import org.taskgrader.core.diagnosis.MemoryPicture.Content.Cells;
import org.taskgrader.core.source.type.CType;

/** The elements of an array, out of how gdb shows it: {@code {1, 2, 3...}}, or {@code "abc"} for characters. */
final class ArrayCells {

    private static final int MOST_CELLS = 10;
    private static final int AT_EACH_END = 4;

    /** One element: no array or structure in the array. */
    private static final Pattern ELEMENT =
            Pattern.compile("(?<value>'(?:[^'\\\\]|\\\\.{1,3})'|\"(?:[^\"\\\\]|\\\\.)*\"|[^{},\"']{1,120})");

    private static final Pattern CHARACTER = Pattern.compile("[^\\\\\"]|\\\\[0-7]{3}|\\\\.");
    private static final String FILLED = "\\376";

    private ArrayCells() {}

    /**
     * Those elements that a learner needs: all of a short array; of a long one its ends.
     *
     * @param near an index, if one is looked at
     * @return empty for what is no array of simple values, or is shown in another way
     */
    static Optional<Cells> of(String shown, CType.Array array, OptionalLong near) {
        boolean simple = array.element() instanceof CType.Basic || array.element() instanceof CType.Pointer;
        if (!simple) {
            return Optional.empty();
        }
        boolean isText = shown.startsWith("\"");
        List<Optional<String>> values =
                isText ? characters(shown) : shown.startsWith("{") ? elements(shown) : List.of();
        if (values.isEmpty()) {
            return Optional.empty();
        }
        boolean cut = shown.endsWith("...") || shown.endsWith("...}");
        long size = array.extent().orElse(cut ? 0 : values.size());
        return size < 1 || (!isText && !cut && size != values.size())
                ? Optional.empty()
                : Optional.of(new Cells(size, shownOf(values, size, isText, near)));
    }

    /** Behind what gdb shows, the values are not known: their cells are left out. */
    private static List<Cell> shownOf(List<Optional<String>> values, long size, boolean isText, OptionalLong near) {
        boolean all = size <= MOST_CELLS;
        boolean atTheEnd = near.isPresent() && near.getAsLong() >= size / 2;
        LongStream indices = all
                ? LongStream.range(0, size)
                : LongStream.concat(LongStream.range(0, AT_EACH_END), LongStream.range(size - AT_EACH_END, size));
        return indices.filter(index -> all || index < values.size() || (atTheEnd && index >= size - 1))
                .mapToObj(index -> new Cell(
                        index,
                        index < values.size() ? values.get((int) index) : isText ? Optional.empty() : Optional.of("…")))
                .toList();
    }

    private static List<Optional<String>> elements(String shown) {
        List<Optional<String>> values = new ArrayList<>();
        String inner = shown.substring(1, shown.endsWith("}") ? shown.length() - 1 : shown.length());
        int at = 0;
        Matcher element = ELEMENT.matcher(inner);
        while (at < inner.length()) {
            if (inner.startsWith("...", at)) {
                break;
            }
            if (!element.find(at) || element.start() != at) {
                return List.of();
            }
            values.add(value(element.group("value").strip()));
            at = element.end();
            if (inner.startsWith(", ", at)) {
                at += 2;
            }
        }
        return values;
    }

    private static Optional<String> value(String shown) {
        return ShownValue.of("", shown).map(ProgramState.Variable::value).orElse(Optional.of("0x…"));
    }

    /** With the end of the text, which gdb leaves out. */
    private static List<Optional<String>> characters(String shown) {
        List<Optional<String>> values = new ArrayList<>();
        boolean cut = shown.endsWith("...");
        String inner = shown.substring(1, Math.max(1, shown.lastIndexOf('"')));
        Matcher character = CHARACTER.matcher(inner);
        while (character.find()) {
            String one = character.group();
            values.add(
                    one.equals(FILLED) ? Optional.empty() : Optional.of("'" + (one.equals("'") ? "\\'" : one) + "'"));
        }
        if (!cut) {
            values.add(Optional.of("'\\0'"));
        }
        return values;
    }
}
