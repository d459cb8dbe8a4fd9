package dev.madoguchi.city;

import dev.madoguchi.city.receipt.AcceptanceVoucher;
import dev.madoguchi.city.receipt.ReceiptKeys;
import dev.madoguchi.city.receipt.ReceiptSigner;
import dev.madoguchi.city.receipt.ReviewSigner;
import dev.madoguchi.city.receipt.ShareAttester;

/** What signs in the city's name, each with the key of the moment that it speaks of. */
public final class CitySigners {
    private final ReceiptKeys keys;
    private final String issuer;

    /** @param issuer the city's name as it stands in every statement */
    CitySigners(ReceiptKeys keys, String issuer) {
        this.keys = keys;
        this.issuer = issuer;
    }

    /** That the city has a record, or the head of an audit trail. */
    public ReceiptSigner receipts() {
        return new ReceiptSigner(keys, issuer);
    }

    /** That the city's half of a key is destroyed. */
    public ShareAttester attester() {
        return new ShareAttester(keys, issuer);
    }

    /** That a desk is the city's. */
    public AcceptanceVoucher voucher() {
        return new AcceptanceVoucher(keys, issuer);
    }

    /** What came of a review. */
    public ReviewSigner reviews() {
        return new ReviewSigner(keys, issuer);
    }
}
