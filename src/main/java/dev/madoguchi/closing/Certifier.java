package dev.madoguchi.closing;

import dev.madoguchi.audit.AuditHead;
import dev.madoguchi.closing.ClosingState.Scanned;
import dev.madoguchi.seal.DurableFile;
import dev.madoguchi.seal.Jws;
import dev.madoguchi.seal.SigningKey;
import dev.madoguchi.seal.StationName;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;

/** Signs erasure certificates with the station's key and keeps them as {@code certificate-2026-11-20.jws} and {@code .pdf}. */
public final class Certifier {
    private final Path directory;
    private final StationName station;
    private final SigningKey key;
    private final CertificatePdf paper;

    public Certifier(Path directory, StationName station, SigningKey key, CertificatePdf paper) {
        this.directory = directory;
        this.station = station;
        this.key = key;
        this.paper = paper;
    }

    ErasureCertificate certify(LocalDate day, Scanned scanned, Evidence evidence, AuditHead audit, Instant now)
            throws ClosingException {
        var statement = new ErasureStatement(station, day, scanned, evidence, audit, now);
        String jws = Jws.sign(key, ErasureCertificate.TYPE, statement.json());
        byte[] pdf = paper.write(statement, ErasureCertificate.sha256(jws), key.keyId());
        try {
            Files.createDirectories(directory);
            DurableFile.write(file(day, "pdf"), pdf);
            DurableFile.write(file(day, "jws"), jws.getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new ClosingException(ClosingFault.STORAGE, "cannot keep the certificate of " + day, e);
        }
        return new ErasureCertificate(jws, pdf);
    }

    ErasureCertificate read(LocalDate day, String sha256) throws ClosingException {
        try {
            String jws = Files.readString(file(day, "jws"), StandardCharsets.US_ASCII);
            if (!ErasureCertificate.sha256(jws).equals(sha256)) {
                throw new ClosingException(ClosingFault.STORAGE, "the certificate of " + day + " was changed");
            }
            return new ErasureCertificate(jws, Files.readAllBytes(file(day, "pdf")));
        } catch (IOException e) {
            throw new ClosingException(ClosingFault.STORAGE, "cannot read the certificate of " + day, e);
        }
    }

    private Path file(LocalDate day, String extension) {
        return directory.resolve("certificate-" + day + "." + extension);
    }
}
