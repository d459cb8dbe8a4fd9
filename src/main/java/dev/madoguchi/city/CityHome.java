package dev.madoguchi.city;

import com.zaxxer.hikari.pool.HikariPool;
import dev.madoguchi.city.console.Accounts;
import dev.madoguchi.city.console.AuthorityCertificate;
import dev.madoguchi.city.console.Console;
import dev.madoguchi.city.console.Networks;
import dev.madoguchi.city.console.QueueLook;
import dev.madoguchi.city.console.SitesLook;
import dev.madoguchi.city.queue.QueueHalls;
import dev.madoguchi.city.vault.KeyVault;
import dev.madoguchi.city.vault.OldVaultException;
import dev.madoguchi.city.vault.PostgresAddress;
import dev.madoguchi.city.vault.VaultDatabase;
import dev.madoguchi.municipality.Site;
import dev.madoguchi.publishing.Publication;
import dev.madoguchi.seal.CityPublicKey;
import dev.madoguchi.seal.Jws;
import dev.madoguchi.seal.PasswordHash;
import dev.madoguchi.seal.StationName;
import java.io.IOException;
import java.net.URI;
import java.security.GeneralSecurityException;
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
    private final CityEnrolment enrolment;
    private final CityVaults vaults;
    private final Clock clock;
    private final SecureRandom random;
    private final CityFolder folder;

    private CityHome(CityKeys keys, VaultDatabase database, CityFolder folder, Clock clock, SecureRandom random)
            throws CityException {
        this.folder = folder;
        this.keys = keys;
        this.rounds = new KeyRounds(keys, folder.authorityFiles(), new KeyVault(database), clock, System::nanoTime);
        this.database = database;
        this.register = new StationRegister(database, clock);
        this.profiles = new CityProfiles(database, clock);
        this.enrolments = new Enrolments(database, register, rounds::authority, clock, random);
        this.enrolment = new CityEnrolment(keys, rounds, register, enrolments);
        this.vaults = new CityVaults(database, random);
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
            return new CityHome(keys, database, folder, clock, random);
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
        return enrolment.enrol(request);
    }

    /**
     * Enrols the station that a one-time code was made for.
     *
     * @param secret the code's
     */
    public StationCredentials redeem(byte[] secret, EnrolmentKeys request) throws CityException {
        return enrolment.redeem(secret, request);
    }

    /**
     * Gives an enrolled station a certificate for a new TLS key before the old one runs out; its signing key stays.
     *
     * @param tls base64 of a PKCS #10 request in DER
     */
    public StationCredentials renew(Station station, String tls) throws CityException {
        return enrolment.renew(station, tls);
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
        return rounds.authority().certificate();
    }

    /** What signs in the city's name. */
    public CitySigners signers() {
        return new CitySigners(rounds, keys.issuer());
    }

    /** Who the stations are. */
    public StationRegister stations() {
        return register;
    }

    /** Where what stations send and are told is kept. */
    public CityVaults vaults() {
        return vaults;
    }

    /** The files of the program's versions that stations may fetch. */
    public ReleaseShelf releases() {
        return folder.releases();
    }

    /** How many bytes the disk under the city's folder still takes. */
    public long usableBytes() {
        return folder.vault().toFile().getUsableSpace();
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
                new SitesLook(queue, new CityStaffing(known, vaults.shifts(), vaults.attendance())),
                new CityNames(known)::of,
                statement -> Publication.verified(statement, rounds.verifying()),
                AuthorityCertificate.of(rounds.authority().certificate()));
        return new Console(database, looks, folder.consoleCost(), clock, random);
    }

    @Override
    public ConsoleDeeds console() {
        PasswordHash passwords = new PasswordHash(folder.consoleCost(), random);
        return new OwnConsole(new Accounts(database, passwords, clock, random), new Networks(database));
    }

    @Override
    public PublishingDeeds publishing() {
        return new OwnPublishing(database, profiles, rounds, keys.issuer(), clock);
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
    public void exchangeAuthority(String sealed) throws CityException {
        rounds.exchangeAuthority(sealed);
    }

    @Override
    public List<StationName> endEarlierAuthorities(boolean leaveBehind) throws CityException {
        return new AuthorityEnding(rounds, register).end(leaveBehind);
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

    /** The keys as files, for a demonstration city only. */
    public DemonstrationKeys demonstrationKeys() {
        return new DemonstrationKeys(rounds.receipt().verifyingKey(), register);
    }

    /**
     * The server's side of TLS, with a key made just now.
     *
     * @param hosts DNS names and IP addresses by which stations reach the server
     */
    public SSLContext serverTls(List<String> hosts) {
        try {
            return CityTls.serverContext(rounds::trust, hosts, random);
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
