import * as decoding from 'lib0/decoding';

/** How much of what this page wrote the server has yet to acknowledge. */
export type Delivery = {
  underWay: number;
  /** On this connection, everything this page holds has been sent and acknowledged once. */
  handshaken: boolean;
  changed: () => void;
};

const SYNC = 0;
const SYNC_STATUS = 8;
const STEP_TWO = 1;
const UPDATE = 2;

/**
 * A WebSocket that counts edits sent and acknowledged. The provider's own count starts anew with
 * each connection while edits made in between are still in its queue, so after an interruption it
 * can reach nothing while an edit is under way.
 */
export function deliverySocket(Base: typeof WebSocket, delivery: Delivery): typeof WebSocket {
  return class extends Base {
    /** Acknowledgements come in the order of sending; the handshake's edit is the nth. */
    #sent = 0;
    #acknowledged = 0;
    #handshakeAt = Number.POSITIVE_INFINITY;

    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols);
      this.#tell();
      this.addEventListener('message', ({ data }) => {
        if (!(data instanceof ArrayBuffer) || !isAcknowledgement(new Uint8Array(data))) return;
        this.#acknowledged += 1;
        this.#tell();
      });
    }

    override send(data: Parameters<WebSocket['send']>[0]): void {
      super.send(data);
      const step = data instanceof Uint8Array ? syncStep(data) : null;
      if (step !== STEP_TWO && step !== UPDATE) return;
      this.#sent += 1;
      if (step === STEP_TWO) this.#handshakeAt = Math.min(this.#handshakeAt, this.#sent);
      this.#tell();
    }

    #tell() {
      delivery.underWay = this.#sent - this.#acknowledged;
      delivery.handshaken = this.#acknowledged >= this.#handshakeAt;
      delivery.changed();
    }
  };
}

/** Null for what is no edit, such as the single byte that answers a ping. */
function syncStep(frame: Uint8Array): number | null {
  if (frame.length < 2) return null;
  const decoder = decoding.createDecoder(frame);
  decoding.readVarString(decoder);
  return decoding.readVarUint(decoder) === SYNC ? decoding.readVarUint(decoder) : null;
}

function isAcknowledgement(frame: Uint8Array): boolean {
  if (frame.length < 2) return false;
  const decoder = decoding.createDecoder(frame);
  decoding.readVarString(decoder);
  return decoding.readVarUint(decoder) === SYNC_STATUS && decoding.readVarInt(decoder) === 1;
}
