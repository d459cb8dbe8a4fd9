package dev.madoguchi.freetext;

import dev.madoguchi.freetext.Finding.Kind;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds somebody who is called by a name and a title, and not by what they are: 田中さん, and not 係員さん. */
final class TitledNames {
    private static final Pattern TITLED = Pattern.compile(
            "([\\p{IsHan}々ヶ]{1,5})[ ]?(?:さん|さま|様(?!式|子|々|相|態|な|に|の手|変)|氏(?!名)|(?<=[\\p{IsHan}々]{2})(?:くん|ちゃん))");
    private static final Set<Character> ROLES = Set.of('者', '員', '人', '課', '民', '客', '係', '皆', '奥', '方', '誰', '何');
    private static final Set<Character> NO_TITLE = Set.of('同', '仕', '多', '模', '異', '一', '有', '各', '両', '神', '旧');
    private static final List<String> PEOPLE = List.of(
            "親", "父", "母", "兄", "姉", "弟", "妹", "娘", "息子", "孫", "子", "祖父", "祖母", "旦那", "嫁", "医者", "先生", "看護師", "運転手",
            "友達", "通訳", "議員", "学生", "生徒", "園児", "業者", "窓口", "会社", "市役所", "役所", "区役所", "銀行", "郵便局", "警察", "病院", "店", "隣",
            "家族", "親族", "番");
    private static final Set<String> KIN = Set.of("子", "親", "父", "母", "店", "隣", "孫", "番", "娘", "嫁", "姉", "兄", "弟", "妹");

    private TitledNames() {}

    static Stream<Finding> find(Typed text) {
        return TITLED.matcher(text.narrow())
                .results()
                .filter(match -> isName(match.group(1), before(text.narrow(), match.start())))
                .map(match -> new Finding(Kind.NAME, match.start(), match.end()));
    }

    private static char before(String text, int at) {
        return at == 0 ? ' ' : text.charAt(at - 1);
    }

    /** A single 子 or 母 is kin; 金子 is a name. お and ご stand before what somebody is. */
    private static boolean isName(String called, char before) {
        char last = called.charAt(called.length() - 1);
        boolean isPolite = before == 'お' || before == 'ご' || before == '御';
        boolean isNumber = Typed.isDigit(before) && called.startsWith("番");
        boolean isRole = ROLES.contains(last) || NO_TITLE.contains(last);
        boolean isOne =
                PEOPLE.stream().anyMatch(word -> KIN.contains(word) ? called.equals(word) : called.endsWith(word));
        return !isPolite && !isNumber && !isRole && !isOne;
    }
}
