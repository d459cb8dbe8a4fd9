package dev.madoguchi.identity;

import dev.madoguchi.device.DeviceException;
import dev.madoguchi.device.DeviceFault;
import dev.madoguchi.device.card.CardSession;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The protocol of a My Number Card, over one session (domain-facts 1). It reads the holder's certificate and four items, and
 * never the My Number itself: it does not know its file.
 */
public final class MyNumberCard {
    private static final int TOKEN_INFO_SIZE = 160;
    private static final int LABEL_SIZE = 32;
    private static final int CERTIFICATES_SIZE = 3;
    private static final int USER_CERTIFICATE_AT = 1;
    private static final byte PRESENT = (byte) 0x8F;

    private final CardCommands commands;
    private final CardLayout layout;

    public MyNumberCard(CardSession session) {
        this.commands = new CardCommands(session);
        this.layout = CardLayout.SINCE_2016;
    }

    /** What kind of card this is, by the applications it has and not by its ATR (domain-facts 1.8). */
    public CardKind kind() throws DeviceException {
        Optional<CardKind> byLabel = kindByLabel();
        if (byLabel.isPresent()) {
            return byLabel.get();
        }
        if (commands.selectApplication(layout.text())) {
            return CardKind.MY_NUMBER;
        }
        for (CardLayout.Mark mark : layout.others()) {
            if (commands.selectApplication(mark.application())) {
                return mark.kind();
            }
        }
        return CardKind.OTHER;
    }

    /**
     * The user-authentication certificate, which needs no PIN.
     *
     * @return empty where the card holds none
     * @throws DeviceException {@code BROKEN} when what it holds is no certificate
     */
    public Optional<CertificateFacts> userCertificate() throws DeviceException {
        if (!commands.selectApplication(layout.jpki())
                || !says(layout.certificatesPresent())
                || !commands.selectFile(layout.userCertificate())) {
            return Optional.empty();
        }
        byte[] der = commands.readWhole(UserCertificateFile::length);
        return der.length == 0 ? Optional.empty() : Optional.of(UserCertificateFile.parse(der));
    }

    /** Whether it carries the driver's licence too (マイナ免許証); needs no PIN and reads nothing of it. */
    boolean licencePresent() throws DeviceException {
        return commands.selectApplication(layout.licence());
    }

    /** What the card says of the PIN for the four items; costs no try. Selects that PIN for {@link #verify}. */
    PinState pinState() throws DeviceException {
        return state(layout.fourItemsPin());
    }

    /** The same of 照合番号B, which opens the four items too. */
    PinState faceNumberState() throws DeviceException {
        return state(layout.faceNumber());
    }

    /** Lets the card check the PIN or number that it was last asked about; a wrong one costs a try. */
    PinState verify(CardSecret secret) throws DeviceException {
        return commands.verify(secret);
    }

    /** Whether this card can hold the four items at all. */
    boolean hasFourItems() throws DeviceException {
        return commands.selectApplication(layout.text());
    }

    /**
     * The four items, after {@link #verify}.
     *
     * @throws DeviceException {@code BROKEN} when the card refuses, or gives what cannot be
     */
    FourItems fourItems() throws DeviceException {
        if (!commands.selectFile(layout.fourItems())) {
            throw new DeviceException(DeviceFault.BROKEN, "no file with the four items behind a PIN for it");
        }
        return FourItemsFile.parse(commands.readWhole(FourItemsFile::length));
    }

    private PinState state(int reference) throws DeviceException {
        boolean there = commands.selectApplication(layout.text()) && commands.selectFile(reference);
        return there ? commands.askPin() : new PinState.NotSet();
    }

    private Optional<CardKind> kindByLabel() throws DeviceException {
        if (!commands.selectApplication(layout.jpki()) || !commands.selectFile(layout.tokenInfo())) {
            return Optional.empty();
        }
        byte[] info = commands.read(0, TOKEN_INFO_SIZE);
        String label = new String(info, 0, LABEL_SIZE, StandardCharsets.US_ASCII).strip();
        return layout.labels().stream()
                .filter(known -> known.text().equals(label))
                .map(CardLayout.Label::kind)
                .findFirst();
    }

    /** Whether this file says that there is a user certificate; a card without the file is asked for the certificate. */
    private boolean says(int certificatesPresent) throws DeviceException {
        return !commands.selectFile(certificatesPresent)
                || commands.read(0, CERTIFICATES_SIZE)[USER_CERTIFICATE_AT] == PRESENT;
    }
}
