package dev.madoguchi.app.home;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.madoguchi.ui.Notice;
import dev.madoguchi.ui.Texts;
import dev.madoguchi.ui.Tone;
import dev.madoguchi.update.Progress;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HomeNoticesTest {
    private final Texts texts = new Texts(Locale.JAPANESE);

    @Test
    void tellThatAVersionIsReadyAndWhatToRun() {
        Notice ready = HomeNotices.update(new Progress.Ready("0.2.0"), texts).orElseThrow();

        assertEquals(
                Notice.of(
                        Tone.PERSON,
                        "プログラムの新しい版 0.2.0 の準備ができています。",
                        "終業処理の後に窓口の画面を閉じ、管理者が sudo madoguchi update apply --home（窓口のフォルダー）を実行してください。"),
                ready);
    }

    @Test
    void tellHowMuchOfAVersionIsStillToBeFetched() {
        Notice coming = HomeNotices.update(new Progress.ToFetch("0.2.0", 12_000_001), texts)
                .orElseThrow();

        assertEquals("市がプログラムの新しい版 0.2.0 を配布しました（残り 13 MB）。", coming.what());
    }

    @Test
    void sayNothingOfAProgramThatIsUpToDate() {
        assertEquals(
                texts.get("home.updateNeedsPackage", "0.3.0"),
                HomeNotices.update(new Progress.NeedsPackage("0.3.0"), texts)
                        .orElseThrow()
                        .what());
        assertEquals(Optional.empty(), HomeNotices.update(new Progress.UpToDate(), texts));
    }

    @Test
    void tellHowManyCasesStayShutUntilTheCityAnswers() {
        Notice shut = HomeNotices.shut(new HomeState.Shut(3, 0, false), texts).orElseThrow();

        assertEquals("途中の手続 3 件は、市のサーバーに届くまで開けません。", shut.what());
    }

    @Test
    void tellOfWhatIsLostBeforeWhatOnlyWaits() {
        Notice lost = HomeNotices.shut(new HomeState.Shut(3, 2, false), texts).orElseThrow();

        assertEquals("途中の手続 2 件が開けなくなりました。鍵のファイルが壊れたか、市のサーバーが鍵の半分を失ったためです。", lost.what());
        assertEquals(Tone.WARNING, lost.tone());
    }

    @Test
    void tellThatPhotosWhichHaveToGoCouldNotBeLookedAt() {
        Notice left = HomeNotices.shut(new HomeState.Shut(3, 2, true), texts).orElseThrow();

        assertEquals("消すはずの写真の確認が、起動のときにできませんでした。", left.what());
        assertEquals(Optional.empty(), HomeNotices.shut(HomeState.Shut.NOTHING, texts));
    }
}
