package dev.madoguchi.city;

import dev.madoguchi.city.queue.QueueHalls;
import dev.madoguchi.city.receipt.ReceiptSigner;
import dev.madoguchi.city.vault.RecordVault;
import dev.madoguchi.city.vault.VaultDatabase;
import dev.madoguchi.seal.CityKeyFile;
import dev.madoguchi.seal.CityPrivateKey;
import dev.madoguchi.seal.CityPublicKey;
import dev.madoguchi.seal.SecretException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import javax.net.ssl.SSLContext;

/**
 * One city at work: its keys opened, its register and its vault at hand.
 *
 * <p>It never holds the private sealing key: whoever runs it stores records that it cannot read. The clock must show the
 * real time, because the certificates it gives are judged by it.
 */
public final class CityHome implements AutoCloseable {
    private final CityKeys keys;
    private final VaultDatabase database;
    private final StationRegister register;
    private final SecureRandom random;

    private CityHome(CityKeys keys, VaultDatabase database, Clock clock, SecureRandom random) {
        this.keys = keys;
        this.database = database;
        this.register = new StationRegister(database, clock);
        this.random = random;
    }

    /** Opens a city that {@link CityFolder#create} made. */
    public static CityHome open(CityFolder folder, char[] passphrase, Clock clock, SecureRandom random)
            throws IOException, CityException {
        CityKeys keys = folder.openKeys(passphrase, clock, random);
        return new CityHome(keys, VaultDatabase.open(folder.vault(), random), clock, random);
    }

    /** The city's name as it stands in receipts. */
    public String issuer() {
        return keys.issuer();
    }

    /** Gives a station its certificate and the keys to pin. A station may be enrolled again; its older records stay its own. */
    public StationCredentials enrol(EnrolmentRequest request) throws CityException {
        try {
            X509Certificate certificate =
                    keys.authority().issueStation(request.tls(), request.name().station());
            register.add(request.name(), request.signing(), certificate);
            return new StationCredentials(
                    keys.issuer(),
                    request.name(),
                    certificate,
                    keys.authority().certificate(),
                    keys.sealing(),
                    keys.receipt().verifyingKey());
        } catch (GeneralSecurityException e) {
            throw new CityException(CityFault.ENROLMENT_REQUEST, "no certificate can be made for the station", e);
        }
    }

    /** Locks a station out from its next request on. */
    public void revoke(String municipality, String station) throws CityException {
        if (register.revoke(municipality, station) == 0) {
            throw new CityException(CityFault.UNKNOWN_STATION, "no certificate to take back from " + station);
        }
    }

    /** Who the stations are. */
    public StationRegister stations() {
        return register;
    }

    /** Where the records are. */
    public RecordVault records() {
        return new RecordVault(database);
    }

    /**
     * The queues of the city's sites.
     *
     * @param clock the server's time, in the zone whose midnight begins the sites' day
     */
    public QueueHalls queues(Clock clock) {
        return new QueueHalls(database, clock);
    }

    /** What signs the receipts. */
    public ReceiptSigner receipts() {
        return new ReceiptSigner(keys.receipt(), keys.issuer());
    }

    /** The ids of the keys that a record may be sealed for. */
    public Set<String> sealingKeyIds() {
        return Set.of(keys.sealing().keyId());
    }

    /** What stations seal for. */
    public CityPublicKey sealing() {
        return keys.sealing();
    }

    /**
     * Leaves the city's keys as JWK files: {@code sealing.jwk} (private, in the clear!), {@code receipt.jwk} and
     * {@code stations.jwk} (public). For a demonstration city only, whose records hold invented people.
     */
    public void exportDemonstrationKeys(Path into, CityPrivateKey sealingKey) throws IOException, CityException {
        Files.createDirectories(into);
        try {
            new CityKeyFile(into.resolve("sealing.jwk")).writePlain(sealingKey);
        } catch (SecretException e) {
            throw new CityException(CityFault.DAMAGED, "the keys cannot be written to " + into, e);
        }
        Files.writeString(
                into.resolve("receipt.jwk"), keys.receipt().verifyingKey().toJwk());
        Files.writeString(into.resolve("stations.jwk"), register.keys().toJwks());
    }

    /**
     * The server's side of TLS, with a key made just now.
     *
     * @param hosts DNS names and IP addresses by which stations reach the server
     */
    public SSLContext serverTls(List<String> hosts) {
        try {
            return CityTls.serverContext(keys.authority(), hosts, random);
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("the server's certificate cannot be made", e);
        }
    }

    @Override
    public void close() {
        database.close();
        keys.close();
    }
}
