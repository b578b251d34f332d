package org.taskgrader.api.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.taskgrader.api.queue.ProgressEvent;

/**
 * Progress as server-sent events. Events are numbered from 0 for each submission, the same for every listener, so that a
 * client that was cut off goes on where it was.
 */
final class EventStream {

    /** The id of the event that a submission was taken back, whichever number it has. */
    static final String CANCELLED = "cancelled";

    private final ObjectMapper json;
    private final Sse sse;
    private final Duration heartbeat;

    EventStream(ObjectMapper json, Sse sse, Duration heartbeat) {
        this.json = json;
        this.sse = sse;
        this.heartbeat = heartbeat;
    }

    /** All of {@code progress} but its events up to number {@code seen}, and a comment whenever nothing else happens. */
    Multi<OutboundSseEvent> of(Multi<ProgressEvent> progress, long seen) {
        AtomicLong number = new AtomicLong();
        Multi<OutboundSseEvent> events = progress.map(event -> new Numbered(number.getAndIncrement(), event))
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
                        beats)
                .select()
                .first(event -> event != end);
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
