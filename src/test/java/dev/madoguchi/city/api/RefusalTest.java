package dev.madoguchi.city.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.sync.SyncProblem;
import dev.madoguchi.sync.SyncStatus;
import dev.madoguchi.ui.Texts;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RefusalTest {
    /** These answer a queue's requests and never a record. */
    private static final Set<Refusal> OF_THE_QUEUE =
            EnumSet.of(Refusal.NOT_QUEUE, Refusal.OTHER_SITE, Refusal.UNKNOWN_SITE, Refusal.BUSY);

    @Test
    void isUnderstoodByTheStationsWhereItIsAboutARecord() {
        for (Refusal refusal : EnumSet.complementOf(EnumSet.copyOf(OF_THE_QUEUE))) {
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
                assertTrue(texts.has(problem.messageKey()) && texts.has(problem.todoKey()), language + " " + problem);
            }
            for (SyncStatus.Link link : SyncStatus.Link.values()) {
                assertTrue(texts.has(link.messageKey()), language + " " + link);
            }
        }
    }
}
