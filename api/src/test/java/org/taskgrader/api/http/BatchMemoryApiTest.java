package org.taskgrader.api.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.taskgrader.api.settings.HttpConfiguration;
import org.taskgrader.api.settings.Settings;
import org.taskgrader.api.testing.DoublingExercise;

/** Large batches that come at once are read as far as there is room for them. */
@QuarkusTest
@Timeout(120)
class BatchMemoryApiTest {

    private static final int LARGE = BatchBody.MAX_BYTES;
    private static final String END =
            "{\"submissions\": [{\"exercise\": \"" + DoublingExercise.ID + "\", \"source\": \"// double\"}]}";

    @Inject
    BatchMemory memory;

    @Inject
    Settings settings;

    private final List<Socket> sockets = new ArrayList<>();

    @AfterEach
    void hangUp() throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
        await().atMost(Duration.ofSeconds(30)).until(() -> memory.held() == 0);
    }

    @Test
    void oneMoreThanThereIsRoomForIsSentAwayAndTheOthersAreTaken() throws IOException {
        int size = HttpConfiguration.batchMemory(settings.http());
        List<Socket> large = new ArrayList<>();
        for (int i = 0; i < size / LARGE; i++) {
            large.add(begun());
        }
        await().atMost(Duration.ofSeconds(30)).until(() -> memory.held() == size - large.size() * END.length());

        Socket oneMore = begun();
        String refused = answer(oneMore);
        assertThat(refused).startsWith("HTTP/1.1 503 ").contains("/problems/too-many-batches");
        assertThat(refused.toLowerCase(java.util.Locale.ROOT)).contains("retry-after: ");
        await().atMost(Duration.ofSeconds(30)).until(() -> memory.held() == size - large.size() * END.length());

        for (Socket socket : large) {
            end(socket);
            assertThat(answer(socket)).startsWith("HTTP/1.1 202 ");
        }
        await().atMost(Duration.ofSeconds(30)).until(() -> memory.held() == 0);
    }

    @Test
    void whoLeavesInTheMiddleGivesItsRoomBack() throws IOException {
        Socket leaving = begun();
        await().atMost(Duration.ofSeconds(30)).until(() -> memory.held() == LARGE - END.length());
        leaving.close();
        await().atMost(Duration.ofSeconds(30)).until(() -> memory.held() == 0);
        Socket next = begun();
        end(next);
        assertThat(answer(next)).startsWith("HTTP/1.1 202 ");
    }

    /** A batch of the largest size, all of which has come but its end. */
    private Socket begun() throws IOException {
        Socket socket = new Socket("localhost", RestAssured.port);
        socket.setSoTimeout(60_000);
        sockets.add(socket);
        String head = "POST /api/v1/batches HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                + "Content-Length: " + LARGE + "\r\n\r\n";
        socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
        try {
            socket.getOutputStream().write(" ".repeat(LARGE - END.length()).getBytes(StandardCharsets.US_ASCII));
        } catch (IOException refused) {
            // Nobody reads it to the end; the answer is there.
        }
        return socket;
    }

    private static void end(Socket socket) throws IOException {
        socket.getOutputStream().write(END.getBytes(StandardCharsets.US_ASCII));
    }

    /** The first that comes of it, which has the head and the beginning of the body. */
    private static String answer(Socket socket) throws IOException {
        byte[] some = new byte[4096];
        StringBuilder answer = new StringBuilder();
        while (!answer.toString().contains("}")) {
            int octets = socket.getInputStream().read(some);
            if (octets < 0) {
                break;
            }
            answer.append(new String(some, 0, octets, StandardCharsets.UTF_8));
        }
        return answer.toString();
    }
}
