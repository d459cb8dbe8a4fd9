import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Completes the bill of materials that Maven knows by what a package ships besides jars: native libraries and the Java runtime. Ends 1 and
 * names every jar that the bill does not have or that has no licence, and every jar and native library whose licence text is neither among
 * its own notices nor in Debian's copyright file.
 *
 * <p>usage: java -cp JACKSON Materials.java BOM COPYRIGHT ROOT VERSION JDK
 */
final class Materials {
    /** Made of other jars here, or our own. */
    private static final Set<String> OURS = Set.of("madoguchi.jar", "opencv-cascades.jar");

    /** What native libraries are parts of: the jar that names its version, where its source is, what vulnerabilities are listed under. */
    private static final List<Origin> ORIGINS = List.of(
            new Origin("FFmpeg", "ffmpeg", "lib(av|sw).*", "pkg:github/FFmpeg/FFmpeg@n", "ffmpeg:ffmpeg"),
            new Origin("OpenCV", "opencv", "libopencv_.*", "pkg:github/opencv/opencv@", "opencv:opencv"),
            new Origin("OpenBLAS", "openblas", "libopenblas.*", "pkg:github/OpenMathLib/OpenBLAS@v", ""));

    private record Origin(String name, String jar, String files, String purl, String cpe) {}

    /** A paragraph of the copyright file: what it is about, and how that is licensed. */
    private record Paragraph(List<PathMatcher> files, String license) {}

    private static final JsonMapper JSON = new JsonMapper();

    private final Path root;
    private final List<Paragraph> copyright;
    private final Set<String> missing = new TreeSet<>();

    private Materials(Path copyright, Path root) throws IOException {
        this.root = root;
        this.copyright = paragraphs(Files.readString(copyright));
    }

    public static void main(String[] arguments) throws Exception {
        Path bom = Path.of(arguments[0]);
        ObjectNode bill = (ObjectNode) JSON.readTree(Files.readString(bom));
        var materials = new Materials(Path.of(arguments[1]), Path.of(arguments[2]));
        materials.complete(bill, arguments[3], Path.of(arguments[4]));
        materials.missing.forEach(System.err::println);
        if (!materials.missing.isEmpty()) {
            System.exit(1);
        }
        Files.writeString(bom, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(bill) + "\n");
    }

    private void complete(ObjectNode bill, String version, Path jdk) throws Exception {
        ((ObjectNode) bill.path("metadata").path("component")).put("version", version);
        Path program = root.resolve("opt/madoguchi/versions").resolve(version);
        ArrayNode components = (ArrayNode) bill.path("components");
        for (Path jar : files(program.resolve("app"), program.resolve("javafx"))) {
            if (jar.toString().endsWith(".jar") && !OURS.contains(jar.getFileName().toString())) {
                requireListed(jar, components);
                requireText(jar);
            }
        }
        List<Path> natives = files(program.resolve("natives"), program.resolve("javafx")).stream()
                .filter(file -> file.getFileName().toString().contains(".so"))
                .toList();
        addNatives(natives, components, program);
        addRuntime(components, jdk);
    }

    private void requireListed(Path jar, ArrayNode components) {
        String name = jar.getFileName().toString().replaceFirst("(-linux)?\\.jar$", "");
        boolean listed = components.valueStream()
                .anyMatch(component -> name.equals(component.path("name").stringValue("") + "-"
                                + component.path("version").stringValue(""))
                        && !component.path("licenses").isEmpty());
        if (!listed) {
            missing.add(jar.getFileName() + ": the bill of materials has no such part with a licence");
        }
    }

    /** Its own notices, or a paragraph of the copyright file. */
    private void requireText(Path jar) throws IOException {
        Path notices = root.resolve("usr/share/doc/madoguchi/third-party")
                .resolve(jar.getFileName().toString().replaceFirst("\\.jar$", ""));
        if (!Files.isDirectory(notices)) {
            license(jar);
        }
    }

    private String license(Path file) {
        Path shipped = root.relativize(file);
        return copyright.stream()
                .filter(paragraph -> paragraph.files().stream().anyMatch(files -> files.matches(shipped)))
                .map(Paragraph::license)
                .reduce((general, particular) -> particular)
                .orElseGet(() -> {
                    missing.add(shipped + ": no licence in installer/debian/copyright");
                    return "";
                });
    }

    private void addNatives(List<Path> natives, ArrayNode components, Path program) throws Exception {
        Map<Origin, ArrayNode> parts = new LinkedHashMap<>();
        for (Path file : natives) {
            ObjectNode part = JSON.createObjectNode().put("type", "file").put("name", file.getFileName().toString());
            part.put("bom-ref", "native:" + file.getFileName());
            part.putArray("hashes").addObject().put("alg", "SHA-256").put("content", sha256(file));
            part.putArray("licenses").addObject().putObject("license").put("id", license(file));
            ORIGINS.stream()
                    .filter(origin -> file.getFileName().toString().matches(origin.files()))
                    .findFirst()
                    .map(origin -> parts.computeIfAbsent(origin, each -> JSON.createArrayNode()))
                    .orElse(components)
                    .add(part);
        }
        for (Map.Entry<Origin, ArrayNode> entry : parts.entrySet()) {
            components.add(whole(entry.getKey(), entry.getValue(), version(entry.getKey(), program)));
        }
    }

    private static ObjectNode whole(Origin origin, ArrayNode parts, String version) {
        ObjectNode whole = JSON.createObjectNode().put("type", "library");
        whole.put("bom-ref", origin.purl() + version).put("name", origin.name()).put("version", version);
        whole.set("licenses", parts.get(0).path("licenses").deepCopy());
        if (!origin.cpe().isEmpty()) {
            whole.put("cpe", "cpe:2.3:a:" + origin.cpe() + ":" + version + ":*:*:*:*:*:*:*");
        }
        whole.put("purl", origin.purl() + version);
        whole.set("components", parts);
        return whole;
    }

    /** JavaCPP's jars are named after what they bind and after JavaCPP: ffmpeg-8.0.1-1.5.13.jar. */
    private static String version(Origin origin, Path program) throws IOException {
        Pattern name = Pattern.compile(origin.jar() + "-([0-9.]+)-[0-9.]+\\.jar");
        return files(program.resolve("app")).stream()
                .map(jar -> name.matcher(jar.getFileName().toString()))
                .filter(Matcher::matches)
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow(() -> new IOException("no jar says which version of " + origin.name() + " this is"));
    }

    private void addRuntime(ArrayNode components, Path jdk) throws IOException {
        Properties release = new Properties();
        try (var in = Files.newBufferedReader(jdk.resolve("release"))) {
            release.load(in);
        }
        String version = said(release, "JAVA_RUNTIME_VERSION");
        ObjectNode runtime = components.addObject().put("type", "platform").put("bom-ref", "java-runtime");
        runtime.put("name", "Java runtime, linked with jlink from an unchanged JDK").put("version", version);
        runtime.putObject("supplier").put("name", said(release, "IMPLEMENTOR"));
        runtime.putArray("licenses")
                .addObject()
                .putObject("license")
                .put("id", license(root.resolve("opt/madoguchi/runtime/release")));
    }

    private static String said(Properties release, String key) {
        return release.getProperty(key, "").replace("\"", "");
    }

    private static List<Paragraph> paragraphs(String copyright) {
        List<Paragraph> paragraphs = new ArrayList<>();
        for (String text : copyright.split("\n\n", -1)) {
            Matcher files = Pattern.compile("(?s)^Files: (.*?)\n(?! )").matcher(text);
            Matcher license = Pattern.compile("(?m)^License: (.*)$").matcher(text);
            // The paragraph of everything speaks of what is ours.
            if (files.find() && license.find() && !files.group(1).equals("*")) {
                paragraphs.add(new Paragraph(
                        Stream.of(files.group(1).strip().split("\\s+", -1))
                                .map(Materials::matcher)
                                .toList(),
                        license.group(1)));
            }
        }
        return paragraphs;
    }

    /** In Debian's copyright files a star also stands for slashes. */
    private static PathMatcher matcher(String files) {
        return FileSystems.getDefault().getPathMatcher("glob:" + files.replace("*", "**"));
    }

    private static List<Path> files(Path... folders) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path folder : folders) {
            try (Stream<Path> all = Files.list(folder)) {
                all.sorted().forEach(files::add);
            }
        }
        return files;
    }

    private static String sha256(Path file) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }
}
