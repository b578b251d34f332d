package org.taskgrader.api.chaos;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;

/**
 * The least that anything which stores what it is sent has to do on this machine: a request over the loopback interface, and a
 * write that is on the disk before the answer. How much longer that takes under a load tells the machine's share in what
 * else takes longer.
 */
final class PlainServer implements AutoCloseable {

    private static final Duration PAUSE = Duration.ofMillis(25);

    private final HttpServer server;
    private final Path file;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    PlainServer() throws IOException {
        file = Files.createTempFile("taskgrader-plain", ".log");
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::store);
        server.start();
    }

    private void store(HttpExchange exchange) throws IOException {
        try (exchange;
                FileChannel channel = FileChannel.open(file, StandardOpenOption.APPEND)) {
            channel.write(ByteBuffer.wrap(exchange.getRequestBody().readAllBytes()));
            channel.force(true);
            exchange.sendResponseHeaders(204, -1);
        }
    }

    /** Sends it one request after the other for as long as that is wanted. */
    Times measure(BooleanSupplier goOn) throws IOException, InterruptedException {
        URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
        HttpRequest request = HttpRequest.newBuilder(address)
                .POST(BodyPublishers.ofByteArray(new byte[1024]))
                .build();
        List<Duration> times = new ArrayList<>();
        while (goOn.getAsBoolean()) {
            long start = System.nanoTime();
            client.send(request, BodyHandlers.discarding());
            times.add(Duration.ofNanos(System.nanoTime() - start));
            Thread.sleep(PAUSE);
        }
        return new Times(times);
    }

    @Override
    public void close() throws IOException {
        server.stop(0);
        Files.delete(file);
    }
}
