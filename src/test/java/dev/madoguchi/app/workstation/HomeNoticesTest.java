package dev.madoguchi.app.workstation;

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
        assertEquals(Optional.empty(), HomeNotices.update(new Progress.UpToDate(), texts));
    }
}
