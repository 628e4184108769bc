import { Icon } from '../design/Icon.tsx';
import type { Talk } from '../desk/model.ts';
import { customerName } from '../desk/talk.ts';
import { SafeLink } from '../talk/text.tsx';
import { initials } from '../words/say.ts';
import { useLanguage, useWords } from '../words/words.tsx';
import { Part } from './Part.tsx';

/** Who is writing, and whether the shop vouches for it. */
export function CustomerCard({ talk }: { talk: Talk }) {
  const words = useWords();
  const { locale } = useLanguage();
  const customer = talk.context.customer;
  const name = customerName(talk);
  return (
    <Part name="customer" title={words('customer.title')}>
      <div className="customer">
        <span className="avatar">{initials(name) || <Icon name="person" />}</span>
        <div className="customer-who">
          <p className="customer-name">
            <bdi>{name ?? words('customer.anonymous')}</bdi>
          </p>
          <span className={`chip ${customer?.verified ? 'good' : ''}`}>
            <Icon name={customer?.verified ? 'shield' : 'question'} />
            {words(customer?.verified ? 'customer.verified' : 'customer.unverified')}
          </span>
        </div>
      </div>
      <dl className="facts">
        {customer?.email && (
          <Fact name={words('customer.email')}>
            <SafeLink href={`mailto:${encodeURI(customer.email)}`} text={customer.email} />
          </Fact>
        )}
        {customer?.phone && (
          <Fact name={words('customer.phone')}>
            <SafeLink href={`tel:${customer.phone.replace(/[^\d+]/g, '')}`} text={customer.phone} />
          </Fact>
        )}
        {customer?.locale && <Fact name={words('customer.language')}>{languageName(customer.locale, locale)}</Fact>}
      </dl>
    </Part>
  );
}

function Fact(props: { name: string; children: React.ReactNode }) {
  return (
    <div>
      <dt>{props.name}</dt>
      <dd>{props.children}</dd>
    </div>
  );
}

function languageName(code: string, locale: string): string {
  try {
    return new Intl.DisplayNames(locale, { type: 'language' }).of(code) ?? code;
  } catch {
    return code;
  }
}
