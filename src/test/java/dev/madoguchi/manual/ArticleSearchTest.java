package dev.madoguchi.manual;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class ArticleSearchTest {
    private final ArticleSearch search = new ArticleSearch(List.of(
            Articles.of("pin", "暗証番号を忘れた", "あんしょうばんごうをわすれた", "初期化の手続をします。"),
            Articles.of("store", "コンビニで証明書をとりたい", "こんびにこうふ", "暗証番号が要ります。キオスク端末です。"),
            Articles.of("qr", "ＱＲコードがない", "きゅーあーるこーどがない", "市で発行します。")));

    @Test
    void findsKanjiAtAnyPlaceWithTheTitleBeforeTheText() {
        assertEquals(List.of("pin", "store"), find("番号"));
    }

    @Test
    void findsByOneCharacterWhileTheWordIsStillTyped() {
        assertEquals(List.of("pin", "store"), find("暗"));
    }

    @Test
    void takesHiraganaAndKatakanaOfAnyWidthForOne() {
        assertEquals(List.of("store"), find("こんびに"));
        assertEquals(List.of("store"), find("コンビニ"));
        assertEquals(List.of("store"), find("ｺﾝﾋﾞﾆ"));
        assertEquals(List.of("qr"), find("qrｺｰﾄﾞ"));
    }

    @Test
    void findsAKanjiTitleByItsReading() {
        assertEquals(List.of("pin"), find("わすれ"));
    }

    @Test
    void wantsEveryWord() {
        assertEquals(List.of("store"), find("暗証番号　キオスク"));
        assertEquals(List.of(), find("暗証番号 発行"));
    }

    @Test
    void forgivesASlipInALongerWord() {
        assertEquals(List.of("pin"), find("あんしょうばんこう"));
        assertEquals(List.of("pin"), find("あんしょばんごう"));
    }

    @Test
    void findsNothingForNothingAndForWhatIsNowhere() {
        assertEquals(List.of(), find("  　"));
        assertEquals(List.of(), find("、。"));
        assertEquals(List.of(), find("駐輪場"));
    }

    @Test
    void listsNoMoreThanAsked() {
        assertEquals(1, search.find("番号", 1).size());
    }

    private List<String> find(String typed) {
        return search.find(typed, 10).stream().map(Article::id).toList();
    }
}
