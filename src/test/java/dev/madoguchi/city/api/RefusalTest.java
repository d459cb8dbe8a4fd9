package dev.madoguchi.city.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.sync.SyncProblem;
import dev.madoguchi.ui.Texts;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RefusalTest {
    /** These answer a queue's requests, or any request at all, and say nothing of a record. */
    private static final Set<Refusal> OF_NO_RECORD = EnumSet.of(
            Refusal.NOT_QUEUE,
            Refusal.OTHER_SITE,
            Refusal.UNKNOWN_SITE,
            Refusal.BUSY,
            Refusal.NO_DATABASE,
            Refusal.NOT_A_CITY_DESK,
            Refusal.NO_SUCH_RECORD,
            Refusal.NO_SUCH_PUBLICATION,
            Refusal.NO_SUCH_RELEASE,
            Refusal.NOT_A_PROPOSAL,
            Refusal.NOT_A_REVIEW,
            Refusal.NO_SUCH_REVIEW,
            Refusal.NOT_AN_ACCEPTANCE,
            Refusal.NOT_A_SHARE,
            Refusal.SHARE_DESTROYED,
            Refusal.NOT_A_HEAD,
            Refusal.NOT_SHIFTS,
            Refusal.NOT_A_FORM,
            Refusal.NOT_A_WORD,
            Refusal.TOO_SLOW,
            Refusal.TOO_OFTEN,
            Refusal.SERVER_FULL,
            Refusal.NOT_A_PART,
            Refusal.UPLOAD_OFFSET,
            Refusal.UPLOAD_BROKEN);

    @Test
    void isUnderstoodByTheStationsWhereItIsAboutARecord() {
        for (Refusal refusal : EnumSet.complementOf(EnumSet.copyOf(OF_NO_RECORD))) {
            SyncProblem problem = SyncProblem.valueOf(refusal.name());

            boolean ofTheStation = refusal.status() == 401 || refusal.status() == 403;
            assertEquals(ofTheStation ? SyncProblem.Scope.LINK : SyncProblem.Scope.REFUSED, problem.scope());
        }
    }

    @Test
    void hasItsSentenceOnTheScreenAsEveryProblemHas() {
        for (Locale language : List.of(Locale.JAPANESE, Locale.ENGLISH)) {
            var texts = new Texts(language);
            for (SyncProblem problem : SyncProblem.values()) {
                assertTrue(
                        texts.has(problem.messageKey()) && texts.has(problem.messageKey() + ".todo"),
                        language + " " + problem);
            }
        }
    }
}
