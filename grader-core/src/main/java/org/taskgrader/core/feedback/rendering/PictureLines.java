package org.taskgrader.core.feedback.rendering;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.taskgrader.core.diagnosis.MemoryPicture;
import org.taskgrader.core.diagnosis.MemoryPicture.Block;
import org.taskgrader.core.diagnosis.MemoryPicture.Content;
import org.taskgrader.core.diagnosis.MemoryPicture.Frame;
import org.taskgrader.core.diagnosis.MemoryPicture.Target;
import org.taskgrader.core.diagnosis.MemoryPicture.Touch;
import org.taskgrader.core.diagnosis.MemoryPicture.Variable;
import org.taskgrader.core.feedback.GeneralText;
import org.taskgrader.core.feedback.GeneralTexts;

/** What a picture of memory shows, in words: for whoever does not see it. */
public final class PictureLines {

    private static final String NO_VALUE = "?";
    private static final String LEFT_OUT = "…";

    private final GeneralTexts words;
    private final MemoryPicture picture;

    private PictureLines(GeneralTexts words, MemoryPicture picture) {
        this.words = words;
        this.picture = picture;
    }

    /** A line for each thing in it, what was touched last. Code is between back quotes, as in messages. */
    public static List<String> of(GeneralTexts words, MemoryPicture picture) {
        return new PictureLines(words, picture).lines();
    }

    private List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (Frame frame : picture.frames()) {
            lines.add(
                    frame.function().isEmpty()
                            ? words.get(GeneralText.PICTURE_GLOBALS)
                            : words.fill(
                                    GeneralText.PICTURE_FRAME,
                                    Map.of("function", frame.function(), "line", Integer.toString(frame.line()))));
            frame.variables().forEach(variable -> lines.add(line(variable)));
        }
        picture.block().ifPresent(block -> lines.add(line(block)));
        lines.add(line(picture.touch()));
        return lines;
    }

    private String line(Variable variable) {
        String name = variable.name();
        return switch (variable.content()) {
            case Content.Value(String text) -> words.fill(GeneralText.STATE_VALUE, Map.of("name", name, "value", text));
            case Content.Unset unset -> words.fill(GeneralText.STATE_NO_VALUE, Map.of("name", name));
            case Content.Cells cells ->
                words.fill(
                        GeneralText.PICTURE_ARRAY,
                        Map.of(
                                "first", element(name, 0),
                                "last", element(name, cells.size() - 1),
                                "values", values(cells)));
            case Content.Pointer(Target target) -> line(name, target);
        };
    }

    private String line(String name, Target target) {
        return switch (target) {
            case Target.Null nothing -> words.fill(GeneralText.PICTURE_NULL, Map.of("name", name));
            case Target.Elsewhere elsewhere -> words.fill(GeneralText.PICTURE_ELSEWHERE, Map.of("name", name));
            case Target.IntoVariable(String other, long offset) ->
                words.fill(
                        picture.touch().kind() == Touch.Kind.ENDED_VARIABLE
                                ? GeneralText.PICTURE_TO_ENDED
                                : GeneralText.PICTURE_TO_VARIABLE,
                        Map.of("name", name, "other", other));
            case Target.IntoBlock(long offset) -> intoBlock(name, offset);
        };
    }

    private String intoBlock(String name, long offset) {
        if (offset == 0) {
            return words.fill(GeneralText.PICTURE_TO_BLOCK, Map.of("name", name));
        }
        boolean behind = picture.block().filter(block -> offset == block.size()).isPresent();
        return behind
                ? words.fill(GeneralText.PICTURE_BEHIND_BLOCK, Map.of("name", name))
                : words.fill(GeneralText.PICTURE_INTO_BLOCK, Map.of("name", name, "offset", Long.toString(offset)));
    }

    /** Those that are left out as three dots. */
    private static String values(Content.Cells cells) {
        List<String> values = new ArrayList<>();
        long next = 0;
        for (MemoryPicture.Cell cell : cells.cells()) {
            if (cell.index() > next && !cell.value().equals(Optional.of(LEFT_OUT))) {
                values.add(LEFT_OUT);
            }
            values.add(cell.value().orElse(NO_VALUE));
            next = cell.index() + 1;
        }
        if (next < cells.size()) {
            values.add(LEFT_OUT);
        }
        return values.stream().collect(Collectors.joining(", "));
    }

    private String line(Block block) {
        List<String> sentences = new ArrayList<>();
        String size = Long.toString(block.size());
        OptionalInt made = block.made();
        sentences.add(
                made.isPresent()
                        ? words.fill(
                                GeneralText.PICTURE_BLOCK_MADE,
                                Map.of("size", size, "line", Integer.toString(made.getAsInt())))
                        : words.fill(GeneralText.PICTURE_BLOCK, Map.of("size", size)));
        block.elements()
                .ifPresent(elements -> sentences.add(words.fill(
                        GeneralText.PICTURE_BLOCK_ROOM,
                        Map.of("elements", Long.toString(elements), "type", block.type()))));
        block.freed()
                .ifPresent(line -> sentences.add(
                        words.fill(GeneralText.PICTURE_BLOCK_FREED, Map.of("line", Integer.toString(line)))));
        return String.join(" ", sentences);
    }

    private String line(Touch touch) {
        return switch (touch.kind()) {
            case OUTSIDE_VARIABLE ->
                touch.index().isPresent()
                        ? noElement(touch)
                        : words.fill(
                                GeneralText.PICTURE_USED_OUTSIDE,
                                Map.of("name", touch.name().orElseThrow()));
            case OUTSIDE_BLOCK ->
                touch.index().isPresent() && touch.name().isPresent()
                        ? noElement(touch)
                        : words.get(GeneralText.PICTURE_USED_OUTSIDE_BLOCK);
            case FREED_BLOCK -> words.get(GeneralText.PICTURE_USED_FREED);
            case ENDED_VARIABLE ->
                touch.name()
                        .map(name -> words.fill(GeneralText.PICTURE_USED_ENDED_VARIABLE, Map.of("name", name)))
                        .orElseGet(() -> words.get(GeneralText.PICTURE_USED_ENDED));
            case NULL ->
                words.fill(
                        GeneralText.PICTURE_USED_NULL,
                        Map.of("name", touch.name().orElseThrow()));
            case NOWHERE ->
                words.fill(
                        GeneralText.PICTURE_USED_NOWHERE,
                        Map.of("name", touch.name().orElseThrow()));
        };
    }

    private String noElement(Touch touch) {
        return words.fill(
                GeneralText.PICTURE_USED_NO_ELEMENT,
                Map.of(
                        "element",
                        element(touch.name().orElseThrow(), touch.index().orElseThrow())));
    }

    private static String element(String name, long index) {
        return name + "[" + index + "]";
    }
}
