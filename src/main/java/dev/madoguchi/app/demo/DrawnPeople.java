package dev.madoguchi.app.demo;

import dev.madoguchi.device.card.VirtualPerson;
import java.security.SecureRandom;
import java.time.LocalDate;

/**
 * People drawn anew each time: unlike the invented ones, their texts stand neither in the program nor in what an earlier day left, so
 * that where one of them is found, the day has left it.
 */
final class DrawnPeople {
    private static final String SIGNS = "桜楓柳梅竹松杉橘菊蘭藤萩葵蓮桐栗柿桃杏椿鶴亀鷹燕雀鴎鳩鷺雁鴨岬磯浜瀬滝沼泉峠麓嶺";
    private static final int NAME = 3;
    private static final LocalDate EARLIEST = LocalDate.of(1931, 1, 1);
    /** Before 1955, with which the table of holidays begins: a birthday must not be found there. */
    private static final int DAYS = 8000;

    private final SecureRandom random;

    DrawnPeople(SecureRandom random) {
        this.random = random;
    }

    VirtualPerson next() {
        String address = "東京都見本市" + signs(NAME) + "町" + wide(1000, 10_000) + "－" + wide(10, 100);
        return new VirtualPerson(
                signs(NAME) + "\u3000" + signs(NAME),
                address,
                EARLIEST.plusDays(random.nextInt(DAYS)),
                1 + random.nextInt(2));
    }

    /** How a visitor looks, and the figures of the telephone and form numbers. */
    int number() {
        return random.nextInt(1000, 10_000);
    }

    private String signs(int count) {
        return random.ints(count, 0, SIGNS.length())
                .mapToObj(at -> SIGNS.substring(at, at + 1))
                .reduce("", String::concat);
    }

    private String wide(int from, int end) {
        return String.valueOf(random.nextInt(from, end))
                .chars()
                .map(digit -> digit - '0' + '０')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
