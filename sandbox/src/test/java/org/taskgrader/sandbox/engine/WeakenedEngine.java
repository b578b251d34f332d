package org.taskgrader.sandbox.engine;

import com.github.dockerjava.api.model.Capability;
import com.github.dockerjava.api.model.DockerObjectAccessor;
import com.github.dockerjava.api.model.HostConfig;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.taskgrader.sandbox.settings.SandboxSettings;

/** Containers that lack one of their layers. */
public final class WeakenedEngine {

    /** By the names of hostile/layers.yaml; a layer of the supervisor's is none of the engine's. */
    private static final Map<String, UnaryOperator<HostConfig>> WITHOUT = Map.of(
            "network", host -> host.withNetworkMode("bridge"),
            "read-only", host -> host.withReadonlyRootfs(false),
            "ipc", host -> host.withIpcMode("private").withTmpFs(withoutQueues(host)),
            "capabilities", host -> host.withCapDrop().withCapAdd(Capability.SYS_ADMIN, Capability.SYS_PTRACE),
            "new-privileges", host -> host.withSecurityOpts(List.of()),
            "engine-filter", host -> host.withSecurityOpts(List.of("no-new-privileges", "seccomp=unconfined")),
            "masked-paths", WeakenedEngine::unmasked);

    private WeakenedEngine() {}

    public static DockerEngine without(String layer, SandboxSettings settings) {
        return new DockerEngine(settings, WITHOUT.getOrDefault(layer, UnaryOperator.identity()));
    }

    private static Map<String, String> withoutQueues(HostConfig host) {
        Map<String, String> places = new HashMap<>(host.getTmpFs());
        places.remove("/dev/mqueue");
        return places;
    }

    private static HostConfig unmasked(HostConfig host) {
        DockerObjectAccessor.overrideRawValue(host, "MaskedPaths", List.of());
        DockerObjectAccessor.overrideRawValue(host, "ReadonlyPaths", List.of());
        return host;
    }
}
