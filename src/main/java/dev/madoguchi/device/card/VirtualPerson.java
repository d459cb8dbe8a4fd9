package dev.madoguchi.device.card;

import java.time.LocalDate;
import java.util.List;

/**
 * An invented person whose card can be simulated. None of them lives anywhere.
 *
 * @param name as on the card; parts separated by an ideographic space (U+3000)
 * @param address as on the card, block numbers full-width
 * @param sex the card's digit: 1 male, 2 female, 9 not applicable
 */
public record VirtualPerson(String name, String address, LocalDate birthDate, int sex) {
    private static final String TOWN = "東京都見本市";

    /** Names that give a counter trouble: variants outside Shift_JIS, a selector, a surrogate pair, Latin letters. */
    private static final List<VirtualPerson> INVENTED = List.of(
            new VirtualPerson("見本　花子", TOWN + "窓口町１－２－３", LocalDate.of(1985, 4, 12), 2),
            new VirtualPerson("例示　太郎", TOWN + "受付二丁目１０番５号", LocalDate.of(1952, 11, 3), 1),
            new VirtualPerson("髙﨑　美咲", TOWN + "番号札台３－７－２０２", LocalDate.of(1999, 2, 28), 2),
            new VirtualPerson("𠮷田　一郎", TOWN + "待合４丁目５－６　見本荘１０１", LocalDate.of(1941, 7, 19), 1),
            new VirtualPerson("葛󠄀城　結衣", TOWN + "記載台８８８", LocalDate.of(2010, 12, 24), 2),
            new VirtualPerson("SAMPLE　ALEXANDER　JOHN", TOWN + "窓口町９－９　サンプルハイツ３０３号室", LocalDate.of(1978, 1, 31), 1),
            new VirtualPerson("渡邊　さくら", TOWN + "交付台１－１", LocalDate.of(1964, 10, 10), 2),
            new VirtualPerson("寿限無寿限無五劫　擦切", TOWN + "海砂利水魚町１２３４番地の５６", LocalDate.of(1930, 5, 5), 9));

    /** One of the invented people, the same for the same number; numbers beyond their count begin anew. */
    public static VirtualPerson number(int number) {
        return INVENTED.get(Math.floorMod(number, INVENTED.size()));
    }

    @Override
    public String toString() {
        return "VirtualPerson";
    }
}
