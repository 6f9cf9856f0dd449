import type { Generated } from 'kysely';

export type ChallengeTables = {
  /** What somebody was asked to answer so as to prove that it is they who do exactly one thing. */
  challenge: {
    id: Generated<string>;
    person_id: string;
    kind: 'email_code' | 'passkey' | 'registration';
    nonce: string;
    /** SHA-256(nonce ‖ JCS(act)); a passkey signs just these bytes. */
    act_hash: string;
    /** SHA-256(nonce ‖ code) of a code sent by email. */
    code_hash: string | null;
    tries: Generated<number>;
    created_at: Date;
    expires_at: Date;
    used_at: Date | null;
  };
  passkey: {
    id: Generated<string>;
    person_id: string;
    name: string;
    /** As browsers name it, in base64url. */
    credential_id: string;
    /** In COSE form. */
    public_key: Buffer;
    counter: number;
    created_at: Date;
    last_used_at: Date | null;
    removed_at: Date | null;
  };
};
