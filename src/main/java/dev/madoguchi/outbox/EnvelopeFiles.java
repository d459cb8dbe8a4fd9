package dev.madoguchi.outbox;

import dev.madoguchi.seal.DurableFile;
import dev.madoguchi.seal.Envelope;
import dev.madoguchi.seal.EnvelopeException;
import dev.madoguchi.seal.OwnerOnly;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Envelopes as immutable files {@code ID.cbor}, so that a lost database loses no record. */
final class EnvelopeFiles {
    private static final Logger LOG = LoggerFactory.getLogger(EnvelopeFiles.class);
    private static final String SUFFIX = ".cbor";

    private final Path directory;

    EnvelopeFiles(Path directory) {
        this.directory = directory;
    }

    void write(Envelope envelope) throws IOException {
        OwnerOnly.folder(directory);
        DurableFile.write(file(envelope.header().id()), envelope.bytes());
    }

    /** The envelope of this record, or nothing where its file is missing or is no envelope of this record. */
    Optional<Envelope> read(UUID id) throws IOException {
        if (!Files.exists(file(id)) || Files.size(file(id)) > Envelope.MAX_BYTES) {
            return Optional.empty();
        }
        try {
            Envelope envelope = Envelope.parse(Files.readAllBytes(file(id)));
            return envelope.header().id().equals(id) ? Optional.of(envelope) : Optional.empty();
        } catch (EnvelopeException e) {
            LOG.warn("The file of record {} is no envelope", id, e);
            return Optional.empty();
        }
    }

    long size(UUID id) throws IOException {
        try {
            return Files.size(file(id));
        } catch (NoSuchFileException e) {
            return 0;
        }
    }

    boolean exists(UUID id) {
        return Files.exists(file(id));
    }

    void delete(List<UUID> ids) throws IOException {
        DurableFile.delete(ids.stream()
                .map(this::file)
                .filter(file -> !Files.notExists(file))
                .toList());
    }

    /** The names of all files that claim to be envelopes. */
    List<String> names() throws IOException {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(SUFFIX))
                    .sorted()
                    .toList();
        }
    }

    static Optional<UUID> id(String name) {
        String digits = name.substring(0, name.length() - SUFFIX.length());
        try {
            UUID id = UUID.fromString(digits);
            return id.toString().equals(digits) ? Optional.of(id) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Path file(UUID id) {
        return directory.resolve(id + SUFFIX);
    }
}
