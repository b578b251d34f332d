package org.taskgrader.sandbox.engine;

import com.github.dockerjava.api.model.Capability;
import com.github.dockerjava.api.model.DockerObjectAccessor;
import com.github.dockerjava.api.model.HostConfig;
import com.github.dockerjava.api.model.LogConfig;
import com.github.dockerjava.api.model.RestartPolicy;
import com.github.dockerjava.api.model.Ulimit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.taskgrader.core.bytes.ByteSize;
import org.taskgrader.sandbox.settings.SandboxSettings;

/**
 * Every limit and every security setting of a sandbox container: what is not here is the engine's default, and the engine
 * is asked for nothing else. {@code docker/README.md} says what the supervisor expects of them.
 *
 * @param memory limit of memory, and of memory and swap together: so there is no swap
 * @param processors limit on CPU, in processors
 * @param processes limit on processes and threads, the supervisor among them
 * @param runtime another runtime than the engine's own
 * @param capabilities the few that are left to the supervisor; learners' processes have none
 * @param tmpfs every writable place, with its mount options; the root file system is read-only
 * @param maskedPaths what of /proc and /sys is hidden
 * @param ulimits hard limits that no process can raise
 */
record ContainerSpec(
        String image,
        ByteSize memory,
        double processors,
        long processes,
        Optional<String> runtime,
        List<Capability> capabilities,
        Map<String, String> tmpfs,
        List<String> maskedPaths,
        List<Ulimit> ulimits) {

    /** Fork bombs end at the step's own limit, well below this one. */
    private static final long PROCESSES = 512;

    private static final ByteSize TMPFS = ByteSize.ofMebibytes(64);
    private static final ByteSize SUPERVISOR = ByteSize.ofMebibytes(64);

    ContainerSpec {
        capabilities = List.copyOf(capabilities);
        tmpfs = Map.copyOf(tmpfs);
        maskedPaths = List.copyOf(maskedPaths);
        ulimits = List.copyOf(ulimits);
    }

    static ContainerSpec of(SandboxSettings settings) {
        return new ContainerSpec(
                settings.image(),
                settings.memory(),
                settings.processors(),
                PROCESSES,
                settings.runtime(),
                List.of(Capability.SETUID, Capability.SETGID, Capability.KILL),
                Map.of(
                        "/box", "rw,noexec,nosuid,nodev,size=64m,nr_inodes=4096,mode=0777",
                        "/tmp", "rw,noexec,nosuid,nodev,size=64m,nr_inodes=4096,mode=0777",
                        "/job", "rw,exec,nosuid,nodev,size=64m,nr_inodes=256,mode=0755",
                        "/dev/mqueue", "ro,noexec,nosuid,nodev,size=4k,nr_inodes=1,mode=0555"),
                List.of(
                        "/proc/acpi",
                        "/proc/asound",
                        "/proc/interrupts",
                        "/proc/kcore",
                        "/proc/keys",
                        "/proc/latency_stats",
                        "/proc/sched_debug",
                        "/proc/scsi",
                        "/proc/timer_list",
                        "/proc/timer_stats",
                        "/sys/firmware",
                        "/sys/devices/virtual/powercap"),
                List.of(new Ulimit("core", 1L, 1L), new Ulimit("nofile", 1024L, 1024L)));
    }

    /**
     * The most memory that a step may be allowed in a container of {@code memory}, so that the step's own limit is reached
     * before the container's: the three tmpfs count as memory, and the supervisor needs some.
     */
    static ByteSize largestStep(ByteSize memory) {
        return ByteSize.ofBytes(Math.max(0, memory.bytes() - SUPERVISOR.bytes() - 3 * TMPFS.bytes()));
    }

    HostConfig hostConfig() {
        HostConfig host = HostConfig.newHostConfig()
                .withNetworkMode("none")
                .withReadonlyRootfs(true)
                .withPrivileged(false)
                .withCapDrop(Capability.ALL)
                .withCapAdd(capabilities.toArray(Capability[]::new))
                .withSecurityOpts(List.of("no-new-privileges"))
                .withPidsLimit(processes)
                .withMemory(memory.bytes())
                .withMemorySwap(memory.bytes())
                .withNanoCPUs(Math.round(processors * 1e9))
                .withTmpFs(tmpfs)
                .withIpcMode("none")
                .withUlimits(ulimits)
                .withInit(false)
                .withAutoRemove(true)
                .withRestartPolicy(RestartPolicy.noRestart())
                .withLogConfig(new LogConfig(LogConfig.LoggingType.NONE));
        runtime.ifPresent(host::withRuntime);
        // The engine's API has it, docker-java has no method for it.
        DockerObjectAccessor.overrideRawValue(host, "MaskedPaths", maskedPaths);
        return host;
    }
}
