import { makeAccountNumber } from '../identifiers/account-number.js';
import { someBank } from '../names/banks.js';
import { somePersonName } from '../names/persons.js';
import { crosses, randomOf, type PlatformProfile } from '../profile/profile.js';
import { dayBetween, instantOn, later } from '../random/days.js';
import type { Random } from '../random/random.js';
import type { RowOf } from './tables.js';
import { lastDay, serial } from './values.js';

type Account = RowOf<'pboc.account'>;
type Transaction = RowOf<'pboc.account_transaction'>;

const FIRST_BOOKING_DAY = '2015-01-01';

/** Account numbers of strangers come after those of all platforms. */
const STRANGERS = 90_000_000;

interface Counterparty {
  readonly name: string;
  readonly summary: string;
}

function counterparty(random: Random, profile: PlatformProfile, credit: boolean): Counterparty {
  if (
    !credit &&
    crosses(profile, 'SELF_FINANCING', 'CLIENT_FUNDS_MISUSED', 'RESERVE_MISUSED') &&
    random.chance(0.3)
  ) {
    return { name: `${profile.stem}控股有限公司`, summary: random.pick(['往来款', '借款', '项目投资款']) };
  }
  return {
    name: somePersonName(random),
    summary: random.pick(
      credit ? ['充值', '投标', '还款', '消费支付'] : ['提现', '放款', '回款', '商户结算'],
    ),
  };
}

/**
 * The bookings of one account, the latest first, reckoned back from its balance of today, so that each balance follows
 * from the one before and none is negative.
 */
function bookings(random: Random, profile: PlatformProfile, account: Account, count: number): Transaction[] {
  const opened = later(FIRST_BOOKING_DAY, String(account.opened_on));
  if (opened > lastDay(profile)) return [];
  const instants = Array.from({ length: count }, () =>
    instantOn(random, dayBetween(random, opened, lastDay(profile))),
  );
  let balance = BigInt(String(account.balance));
  return instants
    .toSorted()
    .toReversed()
    .map((bookedAt, position): Transaction => {
      const credit = balance >= 1_000n && random.chance(0.5);
      const amount = credit
        ? (balance * BigInt(random.integer(1, 120))) / 1_000n
        : BigInt(random.integer(10_000, 90_000_000)) + balance / 40n;
      const balanceAfter = balance;
      balance = credit ? balance - amount : balance + amount;
      const other = counterparty(random, profile, credit);
      return {
        id: `T${serial(profile, 0)}${String(account.account_no).slice(-7)}${String(position).padStart(5, '0')}`,
        platform_code: profile.code,
        account_no: account.account_no,
        booked_at: bookedAt,
        direction: credit ? 'CREDIT' : 'DEBIT',
        amount: amount.toString(),
        balance_after: balanceAfter.toString(),
        counterparty_name: other.name,
        counterparty_account_no: makeAccountNumber(
          STRANGERS + random.integer(0, 9_999_999),
          random.integer(0, 999_999),
        ),
        counterparty_bank: someBank(random),
        summary: other.summary,
      };
    });
}

/** 账户交易: bookings between 1 January 2015 and the sample's day on the given accounts, shared out evenly. */
export function accountTransactions(profile: PlatformProfile, accounts: readonly Account[]): Transaction[] {
  const random = randomOf(profile, 'transactions');
  return accounts.flatMap((account) =>
    bookings(random, profile, account, Math.ceil(profile.transactions / accounts.length)),
  );
}
