package dev.madoguchi.freetext;

import dev.madoguchi.freetext.Finding.Kind;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds addresses by how their numbers are written. A town alone is none: many people live there. */
final class Addresses {
    private static final String NUMBER = "[0-9〇零一二三四五六七八九十百]{1,5}";
    /** Of a place's name; with a number behind it could as well be a window, a form or a clause. */
    private static final String NOT_A_PLACE = "(?<![第号番口窓式表条項階約計各時毎])";

    private static final List<Pattern> PATTERNS = List.of(
            Pattern.compile(NUMBER + " ?丁目 ?" + NUMBER + " ?(?:番|-|の|号|(?![0-9人件枚年月日時分回]))"),
            Pattern.compile(NUMBER + "番地(?:の?" + NUMBER + ")?"),
            Pattern.compile(NUMBER + "番" + NUMBER + "号(?!機|車|館|窓|様|の様)"),
            Pattern.compile(NUMBER + "号室"),
            Pattern.compile("〒 ?[0-9]{3}-?[0-9]{4}"),
            Pattern.compile(
                    "[\\p{IsHan}\\p{IsKatakana}々ヶ]" + NOT_A_PLACE
                            + "(?!(?:18|19|20)[0-9]{2}-[0-9]{1,2}-[0-9]{1,2}(?![0-9]))[1-9][0-9]{0,3}-[0-9]{1,4}-[0-9]{1,4}(?:-[0-9]{1,4})?(?![0-9-])"),
            Pattern.compile("(?:町|字|村|台|丘|[市区郡町村](?!役|民|長|職|立|内)[\\p{IsHan}ヶ々]{1,8})" + NOT_A_PLACE
                    + "[0-9]{1,4}-[0-9]{1,4}(?![0-9番人名枚件時分回日月年階割%号-])"),
            Pattern.compile("大?字[\\p{IsHan}ヶ々]{1,8}[0-9]{1,5}"));

    private Addresses() {}

    static Stream<Finding> find(Typed text) {
        return PATTERNS.stream()
                .flatMap(pattern -> pattern.matcher(text.narrow()).results())
                .map(match -> new Finding(Kind.ADDRESS, match.start(), match.end()));
    }
}
