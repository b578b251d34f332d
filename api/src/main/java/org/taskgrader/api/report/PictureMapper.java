package org.taskgrader.api.report;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.taskgrader.api.report.PictureView.ArrayView;
import org.taskgrader.api.report.PictureView.BlockView;
import org.taskgrader.api.report.PictureView.CellView;
import org.taskgrader.api.report.PictureView.FrameView;
import org.taskgrader.api.report.PictureView.PointerView;
import org.taskgrader.api.report.PictureView.PointsTo;
import org.taskgrader.api.report.PictureView.TouchView;
import org.taskgrader.api.report.PictureView.Touched;
import org.taskgrader.api.report.PictureView.VariableView;
import org.taskgrader.core.diagnosis.MemoryPicture;
import org.taskgrader.core.diagnosis.MemoryPicture.Block;
import org.taskgrader.core.diagnosis.MemoryPicture.Content;
import org.taskgrader.core.diagnosis.MemoryPicture.Frame;
import org.taskgrader.core.diagnosis.MemoryPicture.Target;
import org.taskgrader.core.diagnosis.MemoryPicture.Touch;
import org.taskgrader.core.diagnosis.MemoryPicture.Variable;

/** Turns a picture of memory into its view. */
final class PictureMapper {

    private PictureMapper() {}

    static PictureView view(MemoryPicture picture, List<String> description) {
        return new PictureView(
                picture.frames().stream().map(PictureMapper::frame).toList(),
                picture.block().map(PictureMapper::block),
                new TouchView(
                        touched(picture.touch().kind()),
                        picture.touch().name(),
                        optional(picture.touch().index())),
                description);
    }

    private static FrameView frame(Frame frame) {
        boolean isCall = !frame.function().isEmpty();
        return new FrameView(
                isCall ? Optional.of(frame.function()) : Optional.empty(),
                isCall ? Optional.of(frame.line()) : Optional.empty(),
                frame.variables().stream().map(PictureMapper::variable).toList());
    }

    private static VariableView variable(Variable variable) {
        Optional<String> value = Optional.empty();
        Optional<ArrayView> array = Optional.empty();
        Optional<PointerView> pointer = Optional.empty();
        switch (variable.content()) {
            case Content.Value(String text) -> value = Optional.of(text);
            case Content.Unset unset -> {}
            case Content.Cells cells ->
                array = Optional.of(new ArrayView(
                        cells.size(),
                        cells.cells().stream()
                                .map(cell -> new CellView(cell.index(), cell.value()))
                                .toList()));
            case Content.Pointer(Target target) -> pointer = Optional.of(pointer(target));
        }
        return new VariableView(variable.name(), value, array, pointer);
    }

    private static PointerView pointer(Target target) {
        return switch (target) {
            case Target.Null nothing -> new PointerView(PointsTo.NULL, Optional.empty(), Optional.empty());
            case Target.IntoBlock(long offset) ->
                new PointerView(PointsTo.BLOCK, Optional.empty(), Optional.of(offset));
            case Target.IntoVariable(String name, long offset) ->
                new PointerView(PointsTo.VARIABLE, Optional.of(name), Optional.of(offset));
            case Target.Elsewhere elsewhere -> new PointerView(PointsTo.ELSEWHERE, Optional.empty(), Optional.empty());
        };
    }

    private static BlockView block(Block block) {
        return new BlockView(
                block.size(),
                optional(block.elements()),
                Optional.of(block.type()).filter(type -> !type.isEmpty()),
                optional(block.made()),
                optional(block.freed()));
    }

    private static Touched touched(Touch.Kind kind) {
        return switch (kind) {
            case OUTSIDE_VARIABLE -> Touched.OUTSIDE_VARIABLE;
            case OUTSIDE_BLOCK -> Touched.OUTSIDE_BLOCK;
            case FREED_BLOCK -> Touched.FREED_BLOCK;
            case ENDED_VARIABLE -> Touched.ENDED_VARIABLE;
            case NULL -> Touched.NULL;
            case NOWHERE -> Touched.NOWHERE;
        };
    }

    private static Optional<Long> optional(OptionalLong value) {
        return value.isPresent() ? Optional.of(value.getAsLong()) : Optional.empty();
    }

    private static Optional<Integer> optional(OptionalInt value) {
        return value.isPresent() ? Optional.of(value.getAsInt()) : Optional.empty();
    }
}
