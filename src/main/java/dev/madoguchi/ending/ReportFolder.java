package dev.madoguchi.ending;

import dev.madoguchi.seal.DurableFile;
import dev.madoguchi.seal.SecretException;
import dev.madoguchi.seal.SigningKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Where the proof of a full erasure lies, outside the workstation's folder: {@code plan.jws}, {@code steps.json}, {@code erasure.jws},
 * {@code erasure.pdf}, {@code proofs/}, and {@code erasure.key} until the report is signed.
 *
 * @param root the folder
 */
public record ReportFolder(Path root) {
    private static final JsonMapper JSON = new JsonMapper();

    private Path planFile() {
        return root.resolve("plan.jws");
    }

    private Path keyFile() {
        return root.resolve("erasure.key");
    }

    private Path stepsFile() {
        return root.resolve("steps.json");
    }

    /** The signed report. */
    public Path reportFile() {
        return root.resolve("erasure.jws");
    }

    /** The report on paper (004 §2-2(8)③). */
    public Path pdfFile() {
        return root.resolve("erasure.pdf");
    }

    Path proofs() {
        return root.resolve("proofs");
    }

    /** Whether an erasure was begun whose proof is to lie here. */
    public boolean planned() {
        return Files.exists(planFile());
    }

    /** Keeps the key first: the plan is the point of no return, and a program that is killed after it can still sign the report. */
    void plan(String jws, SigningKey report) throws IOException {
        Files.createDirectories(root);
        DurableFile.write(keyFile(), report.toJwk().getBytes(StandardCharsets.UTF_8));
        DurableFile.write(planFile(), jws.getBytes(StandardCharsets.US_ASCII));
    }

    String plan() throws IOException {
        return Files.readString(planFile(), StandardCharsets.US_ASCII);
    }

    SigningKey key() throws IOException, SecretException {
        return SigningKey.fromJwk(Files.readString(keyFile(), StandardCharsets.UTF_8));
    }

    void destroyKey() throws IOException {
        ErasedFiles.destroy(keyFile());
    }

    /** Notes when a step was done; the first time stays. */
    void done(EraseStep step, Instant at) throws IOException {
        Map<EraseStep, Instant> steps = steps();
        if (steps.putIfAbsent(step, at) == null) {
            ObjectNode root = JSON.createObjectNode();
            steps.forEach((each, when) -> root.put(each.name(), when.toString()));
            DurableFile.write(stepsFile(), JSON.writeValueAsBytes(root));
        }
    }

    Map<EraseStep, Instant> steps() throws IOException {
        Map<EraseStep, Instant> steps = new EnumMap<>(EraseStep.class);
        if (Files.exists(stepsFile())) {
            try {
                JsonNode root = JSON.readTree(Files.readAllBytes(stepsFile()));
                root.properties()
                        .forEach(each -> steps.put(
                                EraseStep.valueOf(each.getKey()),
                                Instant.parse(each.getValue().stringValue())));
            } catch (JacksonException e) {
                throw new IOException(stepsFile() + " is damaged", e);
            }
        }
        return steps;
    }

    /** Copies proofs, and reads each back. */
    int keep(Path from) throws IOException {
        if (!Files.isDirectory(from)) {
            return 0;
        }
        int kept = 0;
        try (Stream<Path> found = Files.walk(from)) {
            for (Path file : found.filter(Files::isRegularFile).sorted().toList()) {
                Path copy = proofs().resolve(from.getFileName().toString());
                for (Path part : from.relativize(file)) {
                    copy = copy.resolve(part.toString());
                }
                Files.createDirectories(copy.resolveSibling(""));
                DurableFile.write(copy, Files.readAllBytes(file));
                if (Files.mismatch(file, copy) >= 0) {
                    throw new IOException(copy + " does not hold what was written");
                }
                kept++;
            }
        }
        return kept;
    }
}
