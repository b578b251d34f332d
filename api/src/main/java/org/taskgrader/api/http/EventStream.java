package org.taskgrader.api.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.taskgrader.api.queue.ProgressEvent;
import org.taskgrader.api.queue.QueuePositions;

/**
 * Progress as server-sent events. Events are numbered from 0 for each submission, the same for every listener, so that a
 * client that was cut off goes on where it was.
 */
final class EventStream {

    /** The id of the event that a submission was taken back, whichever number it has. */
    static final String CANCELLED = "cancelled";

    /** Who waits no longer than this has not noticed. */
    private static final Duration NOT_WORTH_TELLING = Duration.ofMillis(500);

    private final ObjectMapper json;
    private final Sse sse;
    private final Duration heartbeat;

    EventStream(ObjectMapper json, Sse sse, Duration heartbeat) {
        this.json = json;
        this.sse = sse;
        this.heartbeat = heartbeat;
    }

    /**
     * All of {@code progress} but its events up to number {@code seen}, and a comment whenever nothing else happens.
     *
     * @param ahead how many come before it while it waits; it is told when it changes, under no number, for it is soon untrue
     */
    Multi<OutboundSseEvent> of(Multi<ProgressEvent> progress, long seen, Supplier<OptionalInt> ahead) {
        AtomicLong number = new AtomicLong();
        AtomicBoolean begun = new AtomicBoolean();
        Multi<OutboundSseEvent> events = progress.invoke(event -> begun.compareAndSet(false, begins(event)))
                .map(event -> new Numbered(number.getAndIncrement(), event))
                // How many steps a submission had taken when it was taken back is not known to who comes later.
                .filter(numbered -> numbered.number() > seen || numbered.event() instanceof ProgressEvent.Cancelled)
                .map(this::event);
        OutboundSseEvent end = comment("end");
        Multi<OutboundSseEvent> beats =
                Multi.createFrom().ticks().every(heartbeat).onOverflow().drop().map(tick -> comment("still here"));
        // The heart stops when the events do: a mark behind the last event ends both.
        return Multi.createBy()
                .merging()
                .streams(
                        Multi.createBy()
                                .concatenating()
                                .streams(events, Multi.createFrom().item(end)),
                        positions(ahead, begun),
                        beats)
                .select()
                .first(event -> event != end);
    }

    private static boolean begins(ProgressEvent event) {
        return !(event instanceof ProgressEvent.Queued);
    }

    /** A database that does not answer now does so at another time; that there is no number meanwhile harms nobody. */
    private Multi<OutboundSseEvent> positions(Supplier<OptionalInt> ahead, AtomicBoolean begun) {
        return Multi.createFrom()
                .ticks()
                .startingAfter(NOT_WORTH_TELLING)
                .every(QueuePositions.GOOD_FOR)
                .onOverflow()
                .drop()
                .select()
                .first(tick -> !begun.get())
                .onItem()
                .transformToUniAndConcatenate(tick -> Uni.createFrom()
                        .item(ahead)
                        .runSubscriptionOn(Infrastructure.getDefaultExecutor())
                        .onFailure()
                        .recoverWithItem(OptionalInt.empty()))
                .filter(position -> position.isPresent() && !begun.get())
                .skip()
                .repetitions()
                .map(position -> sse.newEventBuilder()
                        .name("position")
                        .data("{\"ahead\":" + position.getAsInt() + "}")
                        .build());
    }

    private OutboundSseEvent event(Numbered numbered) {
        return sse.newEventBuilder()
                .id(id(numbered))
                .name(name(numbered.event()))
                .data(data(numbered.event()))
                .build();
    }

    private static String id(Numbered numbered) {
        return numbered.event() instanceof ProgressEvent.Cancelled ? CANCELLED : Long.toString(numbered.number());
    }

    private OutboundSseEvent comment(String text) {
        return sse.newEventBuilder().comment(text).build();
    }

    private static String name(ProgressEvent event) {
        return switch (event) {
            case ProgressEvent.Queued queued -> "queued";
            case ProgressEvent.Compiling compiling -> "compiling";
            case ProgressEvent.Compiled compiled -> "compiled";
            case ProgressEvent.TestRun run -> "test";
            case ProgressEvent.Done done -> "done";
            case ProgressEvent.Cancelled cancelled -> CANCELLED;
        };
    }

    private String data(ProgressEvent event) {
        Object data =
                switch (event) {
                    case ProgressEvent.Queued queued -> Map.of();
                    case ProgressEvent.Compiling compiling -> Map.of();
                    case ProgressEvent.Compiled compiled -> compiled;
                    case ProgressEvent.TestRun run -> run;
                    case ProgressEvent.Done(var result) -> result;
                    case ProgressEvent.Cancelled cancelled -> Map.of();
                };
        try {
            return json.writeValueAsString(data);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("records of strings and numbers can always be written", e);
        }
    }

    private record Numbered(long number, ProgressEvent event) {}
}
