package dev.madoguchi.device.card;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The cards that can be simulated. */
public enum VirtualCardKind {
    /** 個人番号カード. */
    MY_NUMBER("my-number") {
        @Override
        public VirtualCard card(VirtualPerson person, String pin, VirtualCertificate certificate) {
            return new VirtualMyNumberCard(person, pin, certificate);
        }
    },
    /** 住民基本台帳カード, which is no longer in use but still in wallets. */
    JUKI("juki") {
        @Override
        public VirtualCard card(VirtualPerson person, String pin, VirtualCertificate certificate) {
            VirtualFile token = VirtualFile.free(VirtualToken.info("JPKIAPICCTOKEN"), VirtualToken.SIZE);
            return new VirtualChip(
                    HexFormat.of().parseHex("3B888001000014E0B38191005E"),
                    List.of(new VirtualApplication("D392F000260100000001", Map.of(0x0006, token), Map.of())));
        }
    },
    /** マイナ免許証: 個人番号カード that carries the driver's licence too. */
    MY_NUMBER_LICENCE("my-number-licence") {
        @Override
        public VirtualCard card(VirtualPerson person, String pin, VirtualCertificate certificate) {
            return VirtualMyNumberCard.withLicence(person, pin, certificate);
        }
    },
    /** 運転免許証. */
    LICENCE("licence") {
        @Override
        public VirtualCard card(VirtualPerson person, String pin, VirtualCertificate certificate) {
            return VirtualDriversLicence.withPin(person, pin);
        }
    },
    /** 運転免許証 whose holder set no PIN. */
    LICENCE_WITHOUT_PIN("licence-without-pin") {
        @Override
        public VirtualCard card(VirtualPerson person, String pin, VirtualCertificate certificate) {
            return VirtualDriversLicence.withoutPin(person);
        }
    },
    /** 在留カード of the first generation. */
    RESIDENCE("residence") {
        @Override
        public VirtualCard card(VirtualPerson person, String pin, VirtualCertificate certificate) {
            return residence(person, pin).first("1");
        }
    },
    /** 特別永住者証明書 of the first generation. */
    SPECIAL("special") {
        @Override
        public VirtualCard card(VirtualPerson person, String pin, VirtualCertificate certificate) {
            return residence(person, pin).first("2");
        }
    },
    /** 在留カード of the second generation. */
    RESIDENCE_2("residence2") {
        @Override
        public VirtualCard card(VirtualPerson person, String pin, VirtualCertificate certificate) {
            return residence(person, pin).second();
        }
    },
    /** 特別永住者証明書 of the second generation. */
    SPECIAL_2("special2") {
        @Override
        public VirtualCard card(VirtualPerson person, String pin, VirtualCertificate certificate) {
            return residence(person, pin).secondSpecial();
        }
    },
    /** 端末使用承認証: a staff card, which tells its number and nothing else; each person's has another number. */
    STAFF("staff") {
        @Override
        public VirtualCard card(VirtualPerson person, String pin, VirtualCertificate certificate) {
            return VirtualStaffCard.of(person);
        }
    },
    /** A card of some other issuer, which has no application that we know. */
    UNKNOWN("unknown") {
        @Override
        public VirtualCard card(VirtualPerson person, String pin, VirtualCertificate certificate) {
            return new VirtualChip(HexFormat.of().parseHex("3B888001000000000000000009"), List.of());
        }
    };

    private final String word;

    VirtualCardKind(String word) {
        this.word = word;
    }

    /** The kind as the command line names it, such as {@code my-number}, {@code licence}, {@code unknown}. */
    public static Optional<VirtualCardKind> named(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
    }

    /** All words {@link #named} knows, for a message. */
    public static String words() {
        return Arrays.stream(values()).map(VirtualCardKind::word).collect(Collectors.joining(", "));
    }

    /** The word {@link #named} knows it by. */
    public String word() {
        return word;
    }

    /** A card of this kind; person, PIN and certificate matter only where the kind holds them. */
    public abstract VirtualCard card(VirtualPerson person, String pin, VirtualCertificate certificate);

    /** A residence card knows its number and no PIN: what is as long as a number is one. */
    private static VirtualResidenceCards residence(VirtualPerson person, String pin) {
        String number = pin.length() == VirtualResidenceCard.NUMBER.length() ? pin : VirtualResidenceCard.NUMBER;
        return new VirtualResidenceCards(person, number, new SecureRandom());
    }
}
