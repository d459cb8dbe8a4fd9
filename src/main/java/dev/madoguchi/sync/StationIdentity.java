package dev.madoguchi.sync;

import dev.madoguchi.seal.SecretException;
import dev.madoguchi.seal.SecretFile;
import dev.madoguchi.seal.SigningKey;
import dev.madoguchi.seal.StationName;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Who this workstation is to the city: the two keys it made for itself, and what the city vouched for.
 *
 * <p>The private keys never leave the workstation; on its disk they lie in a {@link SecretFile}.
 */
public final class StationIdentity implements AutoCloseable {
    private static final String NEW_STATION = "new station";

    private final SigningKey signing;
    private final PrivateKey tls;
    private final String answer;
    private final CityPins pins;
    private final PinnedKeys keys;

    private StationIdentity(SigningKey signing, PrivateKey tls, String answer) throws EnrolmentException {
        this(signing, tls, answer, CityPins.parse(answer), Optional.empty());
    }

    private StationIdentity(SigningKey signing, PrivateKey tls, String answer, CityPins pins, Optional<Path> keys) {
        this.signing = signing;
        this.tls = tls;
        this.answer = answer;
        this.pins = pins;
        this.keys = keys.map(file -> PinnedKeys.load(pins, file)).orElseGet(() -> PinnedKeys.of(pins));
    }

    /**
     * Enrols a station: makes its keys, has the city vouch for them and pins what the city answers.
     *
     * @param city carries the request to the city and brings its answer, both JSON
     */
    public static StationIdentity enrol(StationName name, SecureRandom random, Enrolling city)
            throws EnrolmentException {
        StationSecrets secrets = StationSecrets.generate(random);
        ObjectNode request = new JsonMapper().createObjectNode();
        request.put("municipality", name.municipality());
        request.put("site", name.site());
        request.put("station", name.station());
        request.setAll(secrets.request(name.station()));
        StationIdentity identity = answered(secrets, city.enrol(request.toString()));
        if (!identity.pins().name().equals(name)) {
            throw new EnrolmentException("the city has enrolled another station than this one");
        }
        return identity;
    }

    /**
     * Enrols a station that learns from the city who it is.
     *
     * @param secrets its keys, which belong to the identity from then on
     * @param city knows by its code which station this is to be
     */
    public static StationIdentity enrol(StationSecrets secrets, Enrolling city) throws EnrolmentException {
        return answered(secrets, city.enrol(secrets.request(NEW_STATION).toString()));
    }

    private static StationIdentity answered(StationSecrets secrets, String answer) throws EnrolmentException {
        var identity = new StationIdentity(secrets.signing(), secrets.tls().getPrivate(), answer);
        if (!identity.pins.certificate().getPublicKey().equals(secrets.tls().getPublic())) {
            throw new EnrolmentException("the city has enrolled another station than this one");
        }
        return identity;
    }

    /**
     * The same station with a new TLS key, for which the city has given a new certificate, and the same signing key.
     *
     * @param city carries {@code {"tls": base64 of a PKCS #10 request}} to the city and brings its answer
     */
    StationIdentity renewed(SecureRandom random, Enrolling city) throws EnrolmentException {
        try {
            KeyPair fresh = StationTls.newKeys(random);
            ObjectNode request = new JsonMapper().createObjectNode();
            byte[] wish = StationTls.signingRequest(pins.name().station(), fresh);
            request.put("tls", Base64.getEncoder().encodeToString(wish));
            JsonNode told = new JsonMapper().readTree(city.enrol(request.toString()));
            if (!CityPins.parse(told.toString()).sameCity(pins)) {
                throw new EnrolmentException(
                        "a renewal changes the certificate, and the authority where it has handed over");
            }
            ObjectNode kept = (ObjectNode) new JsonMapper().readTree(answer);
            kept.set("certificate", told.path("certificate"));
            kept.set("authority", told.path("authority"));
            return answered(new StationSecrets(signing, fresh), kept.toString()).withOwnKey();
        } catch (JacksonException e) {
            throw new EnrolmentException("the city's answer to the renewal cannot be read", e);
        } catch (GeneralSecurityException e) {
            throw new EnrolmentException("a new TLS key cannot be made", e);
        }
    }

    /**
     * The same station with a new TLS key and the certificate of a new enrolment, where the old one has run out or was taken back; the
     * signing key stays the same.
     *
     * @param city knows by its code that this station is meant
     */
    public StationIdentity enrolledAnew(SecureRandom random, Enrolling city) throws EnrolmentException {
        try {
            StationSecrets secrets = new StationSecrets(signing, StationTls.newKeys(random));
            StationIdentity anew = answered(
                    secrets, city.enrol(secrets.request(pins.name().station()).toString()));
            if (!anew.pins.sameCity(pins)) {
                throw new EnrolmentException(
                        EnrolmentFault.OTHER_STATION, "the code is for another station, or another city's");
            }
            return anew.withOwnKey();
        } catch (GeneralSecurityException e) {
            throw new EnrolmentException("a new TLS key cannot be made", e);
        }
    }

    /** The same, closed apart from whoever has the signing key until now. */
    private StationIdentity withOwnKey() {
        return new StationIdentity(signing.copy(), tls, answer, pins, Optional.empty());
    }

    /** What the city has answered, whole. */
    String answer() {
        return answer;
    }

    /** Reads what {@link #save} wrote. */
    public static StationIdentity load(SecretFile file) throws EnrolmentException {
        byte[] secret = {};
        try {
            secret = file.read();
            JsonNode json = new JsonMapper().readTree(secret);
            byte[] pkcs8 = json.path("tls").binaryValue();
            return new StationIdentity(
                    SigningKey.fromJwk(json.path("signing").toString()),
                    KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(pkcs8)),
                    json.path("city").toString());
        } catch (SecretException | GeneralSecurityException | JacksonException e) {
            throw new EnrolmentException("the station's identity cannot be read", e);
        } finally {
            Arrays.fill(secret, (byte) 0);
        }
    }

    /** The same, with the city's keys of today as they were learned since the enrolment, and are from now on, in their own file. */
    public static StationIdentity load(SecretFile file, Path cityKeys) throws EnrolmentException {
        StationIdentity identity = load(file);
        return new StationIdentity(
                identity.signing, identity.tls, identity.answer, identity.pins, Optional.of(cityKeys));
    }

    /** Keeps the identity for the next start. */
    public void save(SecretFile file) throws SecretException {
        var mapper = new JsonMapper();
        ObjectNode json = mapper.createObjectNode();
        json.set("signing", mapper.readTree(signing.toJwk()));
        json.put("tls", tls.getEncoded());
        json.set("city", mapper.readTree(answer));
        byte[] secret = mapper.writeValueAsBytes(json);
        try {
            file.write(secret);
        } finally {
            Arrays.fill(secret, (byte) 0);
        }
    }

    /** What this station signs its records with. */
    public SigningKey signing() {
        return signing;
    }

    /** What the city gave it. */
    public CityPins pins() {
        return pins;
    }

    /** The city's keys as they are to be trusted today. */
    public PinnedKeys keys() {
        return keys;
    }

    /** TLS to the city's server: this station's certificate shown, the city's authority alone trusted. */
    public SSLContext tls() {
        try {
            return StationTls.context(tls, pins.certificate(), pins.authority());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the station's TLS keys do not work", e);
        }
    }

    /** What proves the city's receipts for this station's records. */
    public ReceiptCheck receipts() {
        return new ReceiptCheck(keys::receipts, pins.issuer(), pins.name().station());
    }

    /** What proves that the city has destroyed its halves of this station's keys. */
    public ShareStatements shareStatements() {
        return new ShareStatements(keys::receipts, pins.issuer(), pins.name().station());
    }

    /** What proves what the city says of this station's deliveries. */
    public CityWords cityWords() {
        return new CityWords(pins, keys::receipts);
    }

    @Override
    public void close() {
        signing.close();
    }
}
