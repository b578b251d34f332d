package org.taskgrader.api.settings;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The service's settings. {@code taskgrader.queue.capacity} is the environment variable {@code
 * TASKGRADER_QUEUE_CAPACITY}. Port and address are Quarkus' own: {@code quarkus.http.port}, {@code quarkus.http.host}.
 */
@ConfigMapping(prefix = "taskgrader")
public interface Settings {

    /** What this process does: {@code api} answers, {@code worker} grades, {@code all} does both. */
    @WithDefault("all")
    Role role();

    /** The folder of all exercises; without it {@code exercises} here, or beside the program's own folder. */
    Optional<Path> exercises();

    /** Whether exercises are read again when their files change. */
    @WithDefault("false")
    boolean reload();

    /** The project's folder, which its own tests need to know. */
    Optional<Path> root();

    /** The language of feedback for those who name none. */
    @WithDefault("en")
    Locale language();

    /**
     * The key under which learners' ids are hashed: any long random text, kept secret, the same on all nodes and for ever.
     * Without it one is made up and kept beside the embedded database; a database of one's own wants one.
     */
    Optional<String> learnerKey();

    /** The folder of the embedded database. */
    @WithDefault("data")
    Path data();

    /**
     * Where pages about error classes are, for messages to link to, with {@code {language}} and {@code {class}} in the place
     * of both; without it messages link to nothing.
     */
    Optional<String> helpPages();

    /** Whom the service answers: {@code local}, anybody on this machine; {@code keys}, who shows a key. */
    @WithDefault("local")
    AccessMode access();

    Oidc oidc();

    Limits limits();

    Retention retention();

    Webhook webhook();

    Http http();

    Queue queue();

    Database database();

    Broker broker();

    Node node();

    Diagnosis diagnosis();

    Cache cache();

    Similarity similarity();

    Sandbox sandbox();

    /** What tokens of an OIDC provider say to us; the provider itself is a matter of {@code quarkus.oidc}. */
    interface Oidc {

        /** The claim that names the platform. */
        @WithDefault("azp")
        String platformClaim();

        /** The claim with the scopes: words with spaces between them, or a list. */
        @WithDefault("scope")
        String scopesClaim();

        /** What a scope of ours begins with there. */
        @WithDefault("taskgrader:")
        String scopePrefix();
    }

    /** How much each may do; on each node. */
    interface Limits {

        /** How many requests a key may make in a minute. */
        @WithDefault("6000")
        @Min(1) int requestsPerMinute();

        /** How many programs of one learner a platform may send in a minute. */
        @WithDefault("60")
        @Min(1) int learnerSubmissionsPerMinute();

        /** How many trials may be under way at a time. */
        @WithDefault("8")
        @Min(1) int trials();

        /** How many runs on learners' own inputs may be under way at a time; of one learner one. */
        @WithDefault("16")
        @Min(1) int runs();

        /** How many trials may be of one key. */
        @WithDefault("2")
        @Min(1) int trialsPerKey();
    }

    /** How long something is kept; what names no time is kept until somebody erases it. */
    interface Retention {

        /** How long programs are kept after they were sent. */
        Optional<Duration> sources();

        /** How long submissions and their results are kept, whole. */
        Optional<Duration> submissions();
    }

    /** How the service talks. */
    interface Http {

        /** How long a request may wait for its result, whatever it asks for: below what proxies allow. */
        @WithDefault("50s")
        Duration longestWait();

        /** How often a stream of events shows that it is alive while nothing happens. */
        @WithDefault("15s")
        Duration heartbeat();

        /** How many streams of events or results a client may have at a time. */
        @WithDefault("32")
        @Min(1) int streamsPerClient();

        /** Of the bodies of all batches that are being read and stored, and of all trials, together. */
        @WithDefault("32 MiB")
        String batchMemory();

        /** How long at least a request with an {@code Idempotency-Key} can be sent again. */
        @WithDefault("24h")
        Duration idempotencyKeysKept();

        /** Which sites may show embedded pages in a frame: {@code self}, and origins, with spaces between them. */
        @WithDefault("self")
        String frameAncestors();

        /** For how long browsers are told to come back by TLS only; without it they are not told. */
        Optional<Duration> hsts();
    }

    /** How submissions wait. */
    interface Queue {

        /** How many submissions may wait for a worker; more are sent away with 503. */
        @WithDefault("500")
        @Min(0) int capacity();

        /** How old a submission may get while there is no sandbox, before it is given up as not judged. */
        @WithDefault("10m")
        Duration sandboxPatience();

        /** How long grading may take before we take it for hung. */
        @WithDefault("2m")
        Duration gradingLimit();

        /** How long submissions in the queue may take to be graded when the service stops. */
        @WithDefault("25s")
        Duration shutdownPatience();
    }

    /** The operator's own PostgreSQL; without an address an embedded one is started. */
    interface Database {

        /** Where it is, as JDBC wants it: {@code jdbc:postgresql://host/database}. */
        Optional<String> url();

        /** Who to be there. */
        Optional<String> user();

        /** That user's password. */
        Optional<String> password();
    }

    /** The RabbitMQ that several nodes share; without addresses the queue is within this process. */
    interface Broker {

        /** Where it is: {@code host:port}, several of a cluster with commas between. */
        Optional<String> addresses();

        /** Who to be there. */
        @WithDefault("guest")
        String user();

        /** That user's password. */
        Optional<String> password();

        /** The virtual host that holds the queues. */
        @WithDefault("/")
        String virtualHost();

        /** Whether to talk to it over TLS. */
        @WithDefault("false")
        boolean tls();

        /** After how long a submission that waits is announced to the workers again, in case the broker has lost it. */
        @WithDefault("30s")
        Duration republishAfter();
    }

    /** This process among those that share a database. */
    interface Node {

        /** Its name, which no other has; without it the machine's name and the port. */
        Optional<String> name();

        /** How long a node that gives no sign of life is believed to live; what it was grading is given to another then. */
        @WithDefault("15s")
        Duration lease();
    }

    /** Which programs are looked at more closely. */
    interface Diagnosis {

        /** Whether programs that pass are, where their text leaves room for a wrong use of memory. */
        @WithDefault("true")
        boolean passed();
    }

    /** Answers of the sandbox that are kept, for the same program not to be run again. */
    interface Cache {

        /** Whether there are any. */
        @WithDefault("true")
        boolean enabled();

        /** How old an answer may get. */
        @WithDefault("7d")
        Duration age();

        /** Of all answers together, compressed. */
        @WithDefault("512 MiB")
        String size();

        /** Of one answer, compressed; a larger one is not kept. */
        @WithDefault("256 KiB")
        String largestAnswer();
    }

    /** How similar programs are looked for. */
    interface Similarity {

        /** Where the comparing program is, as {@code java -cp} wants it; without it nothing is compared. */
        Optional<String> classPath();

        /** How many programs are compared with one another at most, one of each learner. */
        @WithDefault("2000")
        @Min(2) @Max(5000) int programs();

        /** How long one comparison may take. */
        @WithDefault("20m")
        Duration time();

        /** What the comparing program may have. */
        @WithDefault("1024 MiB")
        String memory();

        /** For how long what was found is kept. */
        @WithDefault("7d")
        Duration kept();
    }

    /** How those are called who want to be when a submission is over. */
    interface Webhook {

        /** What calls are signed with: {@code whsec_} and the Base64 of 24 to 64 random octets; without it nobody is called. */
        Optional<String> secret();

        /** Whether a callback may be {@code http}. */
        @WithDefault("false")
        boolean httpAllowed();

        /** Whether a callback may lead to addresses that are not of the public Internet. */
        @WithDefault("false")
        boolean privateAddressesAllowed();

        /** How long one call may take. */
        @WithDefault("10s")
        Duration timeout();

        /** How long to wait after the first call that failed; doubled with each further one. */
        @WithDefault("5s")
        Duration firstRetry();

        /** What that grows to. */
        @WithDefault("1h")
        Duration longestRetry();

        /** For how long it is tried. */
        @WithDefault("24h")
        Duration giveUpAfter();

        /** For how long calls that were given up are listed. */
        @WithDefault("720h")
        Duration deadKept();

        /** How many calls are made at a time. */
        @WithDefault("16")
        @Min(1) int concurrent();
    }

    /** Where programs run; what each value may be is said by {@code SandboxSettings}, which also checks them. */
    interface Sandbox {

        /** The sandbox image's name. */
        @WithDefault("taskgrader/sandbox:latest")
        String image();

        /** How many programs run at a time, each in a container of its own; without it as many as the engine has CPUs. */
        OptionalInt containers();

        /** After how many submissions a container is replaced. */
        @WithDefault("200")
        int jobsPerContainer();

        /** After how long a container is replaced. */
        @WithDefault("1h")
        Duration lifetime();

        /** Of one container, all in it together. */
        @WithDefault("1024 MiB")
        String memory();

        /** How many processors one container may use. */
        @WithDefault("2.0")
        double processors();

        /** Another container runtime, such as {@code runsc}. */
        Optional<String> runtime();

        /** Where the Docker Engine is; without it as the docker command finds it. */
        Optional<String> dockerHost();

        /** On how many containers a submission is tried when containers fail. */
        @WithDefault("3")
        int attempts();

        /** How long a container may take to start. */
        @WithDefault("30s")
        Duration startTimeout();

        /** How long the supervisor may take for its own part of a step. */
        @WithDefault("10s")
        Duration answerMargin();
    }
}
