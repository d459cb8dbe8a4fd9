package dev.madoguchi.publishing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A version of the program, file by file: {@code release.json} in its folder, and what a city signs and publishes.
 *
 * @param version numbers with dots
 * @param platform what it runs on, such as {@code linux-x86_64}
 * @param store the newest tables of the store that it knows, by their number
 * @param java the feature number of the oldest Java runtime that it runs on; 0 where that is not said
 * @param modules the modules that the runtime has to have; none where that is not said
 */
public record Release(
        String version, String platform, int store, int java, List<String> modules, List<ReleaseFile> files) {
    /** The file's name in a version's folder. */
    public static final String FILE = "release.json";

    private static final Pattern VERSION = Pattern.compile("\\d{1,5}(\\.\\d{1,5}){0,3}");
    private static final Pattern PLATFORM = Pattern.compile("[a-z0-9][a-z0-9_-]{1,31}");
    private static final Pattern MODULE = Pattern.compile("[a-z][a-z0-9]*(\\.[a-z][a-z0-9]*){0,7}");
    private static final Set<String> KNOWN = Set.of("version", "platform", "store", "java", "modules", "files");
    private static final JsonMapper JSON = new JsonMapper();

    /** Refuses what is none. */
    public Release {
        files = List.copyOf(files);
        modules = List.copyOf(modules);
        if (!VERSION.matcher(version).matches()
                || !PLATFORM.matcher(platform).matches()
                || store < 1
                || java < 0
                || !modules.stream().allMatch(module -> MODULE.matcher(module).matches())
                || files.isEmpty()) {
            throw new IllegalArgumentException("a release has a version, a platform, the store's tables and files");
        }
        Set<String> paths = new HashSet<>();
        files.forEach(file -> paths.add(file.path()));
        if (paths.size() != files.size() || paths.contains(FILE)) {
            throw new IllegalArgumentException("a release has every path once");
        }
    }

    /** One that does not say which Java runtime it needs. */
    public Release(String version, String platform, int store, List<ReleaseFile> files) {
        this(version, platform, store, 0, List.of(), files);
    }

    /**
     * Reads one.
     *
     * @param name what complaints call it
     * @throws UnfitException where something is missing, unknown, or leads outside the version's folder
     */
    public static Release read(String name, String json) throws UnfitException {
        try {
            JsonNode root = JSON.readTree(json);
            Set<String> unknown = new TreeSet<>(root.propertyNames());
            unknown.removeAll(KNOWN);
            if (!unknown.isEmpty()) {
                throw new UnfitException(name + ": there is no " + unknown);
            }
            List<ReleaseFile> files = new ArrayList<>();
            for (JsonNode file : root.path("files")) {
                files.add(new ReleaseFile(
                        file.path("path").stringValue(""),
                        file.path("sha256").stringValue(""),
                        file.path("bytes").longValue(-1)));
            }
            return new Release(
                    root.path("version").stringValue(""),
                    root.path("platform").stringValue(""),
                    root.path("store").intValue(0),
                    root.has("java") ? root.path("java").intValue(-1) : 0,
                    modules(root),
                    files);
        } catch (JacksonException | IllegalArgumentException e) {
            throw new UnfitException(name + ": this is no list of a version's files", e);
        }
    }

    private static List<String> modules(JsonNode root) {
        if (root.has("modules") && !root.path("modules").isArray()) {
            throw new IllegalArgumentException("modules are a list");
        }
        return root.path("modules")
                .valueStream()
                .map(module -> module.stringValue(""))
                .toList();
    }

    /** What has one version after the other: releases for one platform. */
    public static Series series(String site, String platform) {
        return new Series(site, PublishedKind.RELEASE, platform.replace('_', '-'));
    }

    /** What {@link #read} takes, one line a file. */
    public String written() {
        ObjectNode root = JSON.createObjectNode()
                .put("version", version)
                .put("platform", platform)
                .put("store", store);
        if (java > 0) {
            root.put("java", java);
        }
        if (!modules.isEmpty()) {
            modules.forEach(root.putArray("modules")::add);
        }
        ArrayNode listed = root.putArray("files");
        files.forEach(file -> listed.addObject()
                .put("path", file.path())
                .put("sha256", file.sha256())
                .put("bytes", file.bytes()));
        return JSON.writeValueAsString(root);
    }
}
