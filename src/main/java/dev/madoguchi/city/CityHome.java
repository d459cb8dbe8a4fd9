package dev.madoguchi.city;

import com.zaxxer.hikari.pool.HikariPool;
import dev.madoguchi.city.console.Accounts;
import dev.madoguchi.city.console.AuthorityCertificate;
import dev.madoguchi.city.console.CityTallies;
import dev.madoguchi.city.console.Console;
import dev.madoguchi.city.console.Networks;
import dev.madoguchi.city.console.QueueLook;
import dev.madoguchi.city.console.SitesLook;
import dev.madoguchi.city.console.StationStates;
import dev.madoguchi.city.queue.QueueHalls;
import dev.madoguchi.city.vault.AcceptanceVault;
import dev.madoguchi.city.vault.AttendanceVault;
import dev.madoguchi.city.vault.DeliveryVault;
import dev.madoguchi.city.vault.HeadVault;
import dev.madoguchi.city.vault.KeyVault;
import dev.madoguchi.city.vault.OldVaultException;
import dev.madoguchi.city.vault.PostgresAddress;
import dev.madoguchi.city.vault.ProposalVault;
import dev.madoguchi.city.vault.PublicationVault;
import dev.madoguchi.city.vault.RecordVault;
import dev.madoguchi.city.vault.ReviewVault;
import dev.madoguchi.city.vault.ShareVault;
import dev.madoguchi.city.vault.ShiftVault;
import dev.madoguchi.city.vault.UploadVault;
import dev.madoguchi.city.vault.VaultDatabase;
import dev.madoguchi.municipality.Site;
import dev.madoguchi.publishing.Publication;
import dev.madoguchi.seal.CityKeyFile;
import dev.madoguchi.seal.CityPrivateKey;
import dev.madoguchi.seal.CityPublicKey;
import dev.madoguchi.seal.Jws;
import dev.madoguchi.seal.PasswordCost;
import dev.madoguchi.seal.PasswordHash;
import dev.madoguchi.seal.SecretException;
import dev.madoguchi.seal.StationName;
import dev.madoguchi.seal.VerifyingKey;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import tools.jackson.databind.json.JsonMapper;

/**
 * One city at work: its keys opened, its register and its vault at hand.
 *
 * <p>It never holds the private sealing key: whoever runs it stores records that it cannot read. The clock must show the
 * real time, because the certificates it gives are judged by it.
 */
public final class CityHome implements CityDeeds, AutoCloseable {
    /** The kind of statement that a profile is when it goes to a station. */
    public static final String PROFILE_TYPE = "madoguchi-profile+jws";

    /** The site of a municipality's city desk, which no profile has. */
    public static final String DESK_SITE = Site.CITY_DESK;

    private final CityKeys keys;
    private final KeyRounds rounds;
    private final VaultDatabase database;
    private final StationRegister register;
    private final CityProfiles profiles;
    private final Enrolments enrolments;
    private final Clock clock;
    private final SecureRandom random;
    private final Path vault;

    private CityHome(CityKeys keys, VaultDatabase database, Path vault, Clock clock, SecureRandom random)
            throws CityException {
        this.vault = vault;
        this.keys = keys;
        this.rounds = new KeyRounds(keys, new KeyVault(database), clock, System::nanoTime);
        this.database = database;
        this.register = new StationRegister(database, clock);
        this.profiles = new CityProfiles(database, clock);
        this.enrolments = new Enrolments(database, register, keys.authority(), clock, random);
        this.clock = clock;
        this.random = random;
    }

    /** Opens a city that {@link CityFolder#create} made, with the database in its folder. */
    public static CityHome open(CityFolder folder, char[] passphrase, Clock clock, SecureRandom random)
            throws IOException, CityException {
        return open(folder, passphrase, Optional.empty(), clock, random);
    }

    /** The same with a PostgreSQL database, which several servers of the same city may share; empty for the one in the folder. */
    public static CityHome open(
            CityFolder folder, char[] passphrase, Optional<PostgresAddress> db, Clock clock, SecureRandom random)
            throws IOException, CityException {
        CityKeys keys = folder.openKeys(passphrase, clock, random);
        try {
            VaultDatabase database =
                    db.isPresent() ? VaultDatabase.connect(db.get()) : VaultDatabase.open(folder.vault(), random);
            return new CityHome(keys, database, folder.vault(), clock, random);
        } catch (OldVaultException e) {
            keys.close();
            throw new CityException(CityFault.OLD_VAULT, "the database was not prepared for this program", e);
        } catch (HikariPool.PoolInitializationException e) {
            keys.close();
            throw new CityException(CityFault.NO_DATABASE, "the database cannot be reached", e);
        }
    }

    /** The city's name as it stands in receipts. */
    public String issuer() {
        return keys.issuer();
    }

    /** Gives a station its certificate and the keys to pin. A station may be enrolled again; its older records stay its own. */
    public StationCredentials enrol(EnrolmentRequest request) throws CityException {
        return enrol(request.name(), request.keys().signing(), request.keys().tls());
    }

    private StationCredentials enrol(StationName name, VerifyingKey signing, PublicKey tls) throws CityException {
        try {
            X509Certificate certificate = keys.authority().issueStation(tls, name.station());
            register.add(name, signing, certificate);
            return credentials(name, certificate);
        } catch (GeneralSecurityException e) {
            throw new CityException(CityFault.ENROLMENT_REQUEST, "no certificate can be made for the station", e);
        }
    }

    private StationCredentials credentials(StationName name, X509Certificate certificate) {
        return new StationCredentials(
                keys.issuer(),
                name,
                certificate,
                keys.authority().certificate(),
                rounds.sealing(),
                rounds.receipt().verifyingKey());
    }

    /**
     * Enrols the station that a one-time code was made for.
     *
     * @param secret the code's
     */
    public StationCredentials redeem(byte[] secret, EnrolmentKeys request) throws CityException {
        Enrolments.Enrolled enrolled = enrolments.redeem(secret, request);
        return credentials(enrolled.name(), enrolled.certificate());
    }

    /**
     * Gives an enrolled station a certificate for a new TLS key before the old one runs out; its signing key stays.
     *
     * @param tls base64 of a PKCS #10 request in DER
     */
    public StationCredentials renew(Station station, String tls) throws CityException {
        return enrol(station.name(), station.signing(), EnrolmentKeys.tlsKey(tls));
    }

    @Override
    public EnrolmentOffer offer(StationName name, URI server) throws CityException {
        profiles.requireSite(name);
        return enrolments.offer(name, server);
    }

    @Override
    public void keepProfile(String yaml) throws CityException {
        profiles.keep(yaml);
    }

    /** A municipality's profile as its stations believe it: JWS {@code {iss, municipality, profile}} by the key of the receipts. */
    public String signedProfile(String municipality) throws CityException {
        var payload = new JsonMapper()
                .createObjectNode()
                .put("iss", keys.issuer())
                .put("municipality", municipality)
                .put("profile", profiles.text(municipality));
        return Jws.sign(rounds.receipt(), PROFILE_TYPE, payload);
    }

    @Override
    public void revoke(String municipality, String station) throws CityException {
        if (register.revoke(municipality, station) == 0) {
            throw new CityException(CityFault.UNKNOWN_STATION, "no certificate to take back from " + station);
        }
    }

    @Override
    public List<RegisterEntry> enrolled() {
        return register.entries();
    }

    /** The certificate at whose end every station and the server stand. */
    public X509Certificate authority() {
        return keys.authority().certificate();
    }

    /** What signs in the city's name. */
    public CitySigners signers() {
        return new CitySigners(rounds, keys.issuer());
    }

    /** Who the stations are. */
    public StationRegister stations() {
        return register;
    }

    /** Where the records are. */
    public RecordVault records() {
        return new RecordVault(database);
    }

    /** How many bytes the disk under the city's folder still takes. */
    public long usableBytes() {
        return vault.toFile().getUsableSpace();
    }

    /** Where the parts of large records wait for each other. */
    public UploadVault uploads() {
        return new UploadVault(database);
    }

    /**
     * The queues of the city's sites.
     *
     * @param clock the server's time, in the zone whose midnight begins the sites' day
     */
    public QueueHalls queues(Clock clock) {
        return new QueueHalls(database, clock).start();
    }

    /**
     * What the city sees in a browser.
     *
     * @param queue how full a site is
     * @param clock the server's time, in the zone whose midnight begins the sites' day
     */
    public Console console(QueueLook queue, Clock clock) {
        var known = new ReadProfiles(profiles);
        var looks = new Console.Looks(
                new SitesLook(queue, new CityStaffing(known, shifts(), attendance())),
                new CityNames(known)::of,
                statement -> Publication.verified(statement, rounds.verifying()),
                AuthorityCertificate.of(keys.authority().certificate()));
        return new Console(database, looks, PasswordCost.STANDARD, clock, random);
    }

    @Override
    public ConsoleDeeds console() {
        PasswordHash passwords = new PasswordHash(PasswordCost.STANDARD, random);
        return new OwnConsole(new Accounts(database, passwords, clock, random), new Networks(database));
    }

    @Override
    public PublishingDeeds publishing() {
        return new OwnPublishing(database, profiles, rounds, keys.issuer(), clock);
    }

    /** What was published to stations. */
    public PublicationVault publications() {
        return new PublicationVault(database);
    }

    /** What stations proposed. */
    public ProposalVault proposals() {
        return new ProposalVault(database);
    }

    /** What stations tell of themselves. */
    public StationStates states() {
        return new StationStates(database);
    }

    /** What stations count. */
    public CityTallies tallies() {
        return new CityTallies(database);
    }

    /** Where the heads of the stations' audit trails are. */
    public HeadVault heads() {
        return new HeadVault(database);
    }

    /** Where the city's halves of the stations' day keys are. */
    public ShareVault shares() {
        return new ShareVault(database, random);
    }

    /** What stations delivered. */
    public DeliveryVault deliveries() {
        return new DeliveryVault(database);
    }

    /** What the city desks said of it. */
    public AcceptanceVault acceptances() {
        return new AcceptanceVault(database);
    }

    /** What the stations of each site plan together. */
    public ShiftVault shifts() {
        return new ShiftVault(database);
    }

    /** Who signed in at them. */
    public AttendanceVault attendance() {
        return new AttendanceVault(database);
    }

    /** What waits for the review of an officer at the console. */
    public ReviewVault reviews() {
        return new ReviewVault(database);
    }

    /** Whether a record may be sealed for the key of this id. */
    public boolean takesKey(String keyId) {
        return rounds.takes(keyId);
    }

    /** What stations seal for now. */
    public CityPublicKey sealing() {
        return rounds.sealing();
    }

    /** Which version of the city's keys there is; it rises with every exchange. */
    public long keysVersion() {
        return rounds.version();
    }

    /** The city's keys as stations believe them, {@link dev.madoguchi.seal.KeyDocument}. */
    public String keyDocument() {
        return rounds.document();
    }

    @Override
    public void sealFor(CityPublicKey key) {
        rounds.sealFor(key);
    }

    @Override
    public void exchangeReceiptKey() {
        rounds.exchangeReceipt(random);
    }

    @Override
    public void endReceiptKey(String keyId) throws CityException {
        rounds.endReceipt(keyId);
    }

    @Override
    public List<KeyEntry> keys() {
        return rounds.entries();
    }

    /**
     * Leaves the city's keys as JWK files: {@code sealing.jwk} (private, in the clear!), {@code receipt.jwk} and
     * {@code stations.jwk} (public; of this municipality only). For a demonstration city only, whose records hold invented people.
     */
    public void exportDemonstrationKeys(Path into, String municipality, CityPrivateKey sealingKey)
            throws IOException, CityException {
        Files.createDirectories(into);
        try {
            new CityKeyFile(into.resolve("sealing.jwk")).writePlain(sealingKey);
        } catch (SecretException e) {
            throw new CityException(CityFault.DAMAGED, "the keys cannot be written to " + into, e);
        }
        Files.writeString(
                into.resolve("receipt.jwk"), rounds.receipt().verifyingKey().toJwk());
        Files.writeString(
                into.resolve("stations.jwk"), register.keys(municipality).toJwks());
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
        rounds.close();
        keys.close();
    }
}
