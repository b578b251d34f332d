package org.taskgrader.core.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.taskgrader.core.diagnosis.DebuggerLog.Value;
import org.taskgrader.core.diagnosis.Fault.Region;
import org.taskgrader.core.diagnosis.MemoryPicture.Block;
import org.taskgrader.core.diagnosis.MemoryPicture.Content;
import org.taskgrader.core.diagnosis.MemoryPicture.Frame;
import org.taskgrader.core.diagnosis.MemoryPicture.Target;
import org.taskgrader.core.diagnosis.MemoryPicture.Touch;
import org.taskgrader.core.diagnosis.MemoryPicture.Variable;
import org.taskgrader.core.source.CSource;
import org.taskgrader.core.source.Token;
import org.taskgrader.core.source.TokenKind;
import org.taskgrader.core.source.fact.ScopedDeclaration;
import org.taskgrader.core.source.tree.Declaration;
import org.taskgrader.core.source.tree.Expression;
import org.taskgrader.core.source.type.CType;
import org.taskgrader.core.source.type.DataModel;

/**
 * Draws the picture of a wrong use of memory, from what the sanitizer and the debugger say of one and the same run: addresses of
 * another would not fit together.
 */
final class PictureReader {

    private static final int MOST_FRAMES = 3;
    private static final int MOST_VARIABLES = 6;
    private static final Pattern POINTER =
            Pattern.compile("(?:\\([^()]{1,120}\\) )?0x(?<address>[0-9a-f]{1,16})(?: .*)?");
    private static final int HEXADECIMAL = 16;

    private final CSource source;
    private final Fault fault;
    private final Optional<TouchedObject> touched;

    /** @param touched as told by the run that the debugger looked at */
    PictureReader(CSource source, Fault fault, Optional<TouchedObject> touched) {
        this.source = source;
        this.fault = fault;
        this.touched = touched;
    }

    /**
     * The picture; empty for a fault that is not about memory, or of which too little is known to draw one.
     *
     * @param calls in progress, the innermost first, with what the debugger shows of their variables
     * @param globals the same of variables outside of all functions
     */
    Optional<MemoryPicture> picture(List<StopReader.Call> calls, List<Value> globals) {
        return touch(calls).flatMap(touch -> {
            List<Frame> frames = new ArrayList<>();
            calls.stream().limit(MOST_FRAMES).forEach(call -> frames.add(frame(call, frames.isEmpty(), touch)));
            List<Variable> outside = globals.stream()
                    .filter(value -> isTouchedGlobal(value.name(), touch))
                    .map(value -> variable("", value, touch))
                    .toList();
            if (!outside.isEmpty()) {
                frames.add(new Frame("", 0, outside));
            }
            boolean empty = frames.stream().allMatch(frame -> frame.variables().isEmpty());
            return empty ? Optional.empty() : Optional.of(new MemoryPicture(frames, block(calls), touch));
        });
    }

    private Frame frame(StopReader.Call call, boolean innermost, Touch touch) {
        Set<String> named = innermost ? namesOn(call.line()) : Set.of();
        return new Frame(
                call.function(),
                call.line(),
                call.values().stream()
                        .filter(value -> named.contains(value.name())
                                || leadsThere(value.text())
                                || (isStack() && touch.name().equals(Optional.of(value.name()))))
                        .limit(MOST_VARIABLES)
                        .map(value -> variable(call.function(), value, touch))
                        .toList());
    }

    private boolean isStack() {
        return touched.filter(object -> object.region() == Region.STACK).isPresent();
    }

    private boolean isTouchedGlobal(String name, Touch touch) {
        return touch.name().equals(Optional.of(name))
                && touched.map(object -> object.region() == Region.GLOBAL).orElse(true);
    }

    private Set<String> namesOn(int line) {
        return source.tokens().stream()
                .filter(token -> token.line() == line && token.kind() == TokenKind.IDENTIFIER)
                .map(Token::text)
                .collect(Collectors.toSet());
    }

    private boolean leadsThere(String shown) {
        OptionalLong address = address(shown);
        return address.isPresent()
                && touched.filter(object -> object.holds(address.getAsLong())).isPresent();
    }

    private static OptionalLong address(String shown) {
        Matcher pointer = POINTER.matcher(shown);
        return pointer.matches()
                ? OptionalLong.of(Long.parseUnsignedLong(pointer.group("address"), HEXADECIMAL))
                : OptionalLong.empty();
    }

    private Variable variable(String function, Value value, Touch touch) {
        Optional<CType> type = typeOf(function, value.name());
        OptionalLong near = touch.name().equals(Optional.of(value.name())) ? touch.index() : OptionalLong.empty();
        Content content = type.filter(CType.Array.class::isInstance)
                .map(CType.Array.class::cast)
                .flatMap(array -> ArrayCells.of(value.text(), array, near))
                .<Content>map(cells -> cells)
                .orElseGet(() -> plain(value));
        return new Variable(value.name(), content);
    }

    private Content plain(Value value) {
        OptionalLong address = address(value.text());
        if (FillPattern.isShownAs(value.text())) {
            return new Content.Unset();
        }
        if (address.isPresent()) {
            return new Content.Pointer(target(address.getAsLong()));
        }
        return ShownValue.of(value.name(), value.text())
                .flatMap(ProgramState.Variable::value)
                .<Content>map(Content.Value::new)
                .orElseGet(Content.Unset::new);
    }

    private Target target(long address) {
        if (address == 0) {
            return new Target.Null();
        }
        return touched.filter(object -> object.holds(address))
                .map(object -> object.name()
                        .<Target>map(name -> new Target.IntoVariable(name, address - object.start()))
                        .orElseGet(() -> new Target.IntoBlock(address - object.start())))
                .orElseGet(Target.Elsewhere::new);
    }

    private Optional<CType> typeOf(String function, String name) {
        return source.scopes().named(name).stream()
                .filter(declared -> declared.within()
                        .map(around -> around.name().equals(function))
                        .orElse(true))
                .sorted((one, other) -> Boolean.compare(one.isGlobal(), other.isGlobal()))
                .map(ScopedDeclaration::declaration)
                .flatMap(PictureReader::type)
                .findFirst();
    }

    /** A parameter that is written as an array is a pointer (ISO C11 6.7.6.3). */
    private static Stream<CType> type(Declaration declaration) {
        return switch (declaration) {
            case Declaration.Variable variable -> Stream.of(variable.type());
            case Declaration.Parameter parameter ->
                Stream.of(
                        parameter.type() instanceof CType.Array(CType element, OptionalLong extent)
                                ? new CType.Pointer(element)
                                : parameter.type());
            default -> Stream.empty();
        };
    }

    /** A block's elements are of the type that the first pointer into it points to. */
    private Optional<Block> block(List<StopReader.Call> calls) {
        return touched.filter(object -> object.region() == Region.HEAP).map(object -> {
            Optional<CType> element = elementOf(calls);
            OptionalLong octets = element.map(DataModel::octets).orElse(OptionalLong.empty());
            boolean fits = octets.isPresent() && octets.getAsLong() <= object.size();
            return new Block(
                    object.size(),
                    fits ? OptionalLong.of(object.size() / octets.getAsLong()) : OptionalLong.empty(),
                    fits ? element.map(CType::spelling).orElse("") : "",
                    object.made(),
                    object.freed());
        });
    }

    private Optional<CType> elementOf(List<StopReader.Call> calls) {
        return calls.stream()
                .flatMap(call -> call.values().stream()
                        .filter(value -> leadsThere(value.text()))
                        .flatMap(value -> typeOf(call.function(), value.name()).stream()))
                .filter(CType.Pointer.class::isInstance)
                .map(type -> ((CType.Pointer) type).target())
                .findFirst();
    }

    private Optional<Touch> touch(List<StopReader.Call> calls) {
        return switch (fault) {
            case Fault.BadIndex bad -> indexed(bad);
            case Fault.OutsideObject outside -> touched.flatMap(object -> outside(object, calls));
            case Fault.UseAfterFree use -> freed(calls);
            case Fault.BadFree free -> free.twice() ? freed(calls) : Optional.empty();
            case Fault.UseAfterEnd use ->
                Optional.of(new Touch(Touch.Kind.ENDED_VARIABLE, use.object(), OptionalLong.empty()));
            case Fault.NullUse use -> followed(Touch.Kind.NULL, calls);
            case Fault.WildUse use -> followed(Touch.Kind.NOWHERE, calls);
            case Fault.StackExhausted exhausted -> Optional.empty();
            case Fault.DivisionByZero division -> Optional.empty();
            case Fault.Overflow overflow -> Optional.empty();
            case Fault.ArrayLength length -> Optional.empty();
            case Fault.Leak leak -> Optional.empty();
            case Fault.Aborted aborted -> Optional.empty();
            case Fault.Endless endless -> Optional.empty();
        };
    }

    /** By the name of an array whose size the compiler knows. */
    private Optional<Touch> indexed(Fault.BadIndex bad) {
        List<String> arrays = source.arrays().all().stream()
                .filter(access ->
                        access.expression().range().line() == bad.where().line()
                                && bad.size().equals(access.extent()))
                .map(access -> access.expression().array())
                .filter(Expression.Name.class::isInstance)
                .map(array -> ((Expression.Name) array).name())
                .distinct()
                .toList();
        return arrays.size() == 1
                ? Optional.of(new Touch(Touch.Kind.OUTSIDE_VARIABLE, Optional.of(arrays.getFirst()), bad.index()))
                : Optional.empty();
    }

    private Optional<Touch> outside(TouchedObject object, List<StopReader.Call> calls) {
        Optional<CType> element = object.region() == Region.HEAP
                ? elementOf(calls)
                : object.name()
                        .flatMap(name -> typeOf(ownerOf(name, calls), name))
                        .flatMap(PictureReader::elementType);
        boolean named = object.region() == Region.HEAP || object.name().isPresent();
        return named
                ? Optional.of(new Touch(
                        object.region() == Region.HEAP ? Touch.Kind.OUTSIDE_BLOCK : Touch.Kind.OUTSIDE_VARIABLE,
                        object.name().or(() -> toTheStart(object, calls)),
                        index(object, element)))
                : Optional.empty();
    }

    private static Optional<String> toTheStart(TouchedObject object, List<StopReader.Call> calls) {
        return calls.stream()
                .limit(1)
                .flatMap(call -> call.values().stream())
                .filter(value -> address(value.text()).equals(OptionalLong.of(object.start())))
                .map(Value::name)
                .findFirst();
    }

    private static Optional<CType> elementType(CType type) {
        return type instanceof CType.Array(CType element, OptionalLong extent)
                ? Optional.of(element)
                : Optional.empty();
    }

    private String ownerOf(String name, List<StopReader.Call> calls) {
        return calls.stream()
                .filter(call ->
                        call.values().stream().anyMatch(value -> value.name().equals(name)))
                .map(StopReader.Call::function)
                .findFirst()
                .orElse("");
    }

    private static OptionalLong index(TouchedObject object, Optional<CType> element) {
        OptionalLong octets = element.map(DataModel::octets).orElse(OptionalLong.empty());
        return octets.isPresent()
                ? OptionalLong.of(Math.floorDiv(object.address() - object.start(), octets.getAsLong()))
                : OptionalLong.empty();
    }

    private Optional<Touch> freed(List<StopReader.Call> calls) {
        return touched.filter(object -> object.region() == Region.HEAP)
                .map(object ->
                        new Touch(Touch.Kind.FREED_BLOCK, toTheStart(object, calls), index(object, elementOf(calls))));
    }

    /**
     * The pointer on the fault's line that is NULL, or that was given no value; none where there are several. Of another that
     * leads out of the picture nobody knows whether it is to blame: it may well lead to what the program has.
     */
    private Optional<Touch> followed(Touch.Kind kind, List<StopReader.Call> calls) {
        int line = fault.where().line();
        Set<String> followed = source.pointers().dereferences().stream()
                .filter(dereference -> dereference.range().line() == line)
                .map(dereference -> dereference.pointer().name())
                .collect(Collectors.toSet());
        List<String> names = calls.stream()
                .limit(1)
                .flatMap(call -> call.values().stream())
                .filter(value -> followed.contains(value.name()))
                .filter(value -> switch (plain(value)) {
                    case Content.Pointer(Target target) -> kind == Touch.Kind.NULL && target instanceof Target.Null;
                    case Content.Unset unset -> kind == Touch.Kind.NOWHERE;
                    case Content.Value other -> false;
                    case Content.Cells cells -> false;
                })
                .map(Value::name)
                .toList();
        return names.size() == 1
                ? Optional.of(new Touch(kind, Optional.of(names.getFirst()), OptionalLong.empty()))
                : Optional.empty();
    }
}
