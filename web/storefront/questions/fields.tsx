import {
  Briefcase,
  Building2,
  KeyRound,
  type LucideIcon,
  Mountain,
  Route,
  Smartphone,
  TreePine,
  UsersRound,
} from "lucide-react"
import type { Priority, Use } from "../../../src/contract/profile.ts"
import type { Answers } from "../../state/answers.ts"
import { PRIORITY_WORDS, USE_WORDS } from "../../ui/words.ts"
import { ticked } from "./steps.ts"
import { AnswerTile } from "./tile.tsx"

export interface FieldsProps {
  readonly answers: Answers
  readonly onChange: (next: Answers) => void
}

const USE_ICONS: Record<Use, LucideIcon> = {
  city: Building2,
  highway: Route,
  family: UsersRound,
  work: Briefcase,
  app_driver: Smartphone,
  offroad: Mountain,
  first_car: KeyRound,
  leisure: TreePine,
}

export function UsesField({ answers, onChange }: FieldsProps) {
  return (
    <div className="answers">
      {(Object.keys(USE_ICONS) as Use[]).map((use) => {
        const Icon = USE_ICONS[use]
        return (
          <AnswerTile
            key={use}
            name="uso"
            type="checkbox"
            checked={answers.uses?.includes(use) ?? false}
            icon={<Icon size={24} strokeWidth={1.75} aria-hidden="true" />}
            onChange={() => onChange({ ...answers, uses: ticked(answers.uses, use) })}
          >
            {USE_WORDS[use]}
          </AnswerTile>
        )
      })}
    </div>
  )
}

const PEOPLE = [
  [1, "Só eu"],
  [2, "Duas"],
  [3, "Três"],
  [4, "Quatro"],
  [5, "Cinco"],
  [7, "Seis ou sete"],
] as const

export function PeopleField({ answers, onChange }: FieldsProps) {
  return (
    <div className="answers">
      {PEOPLE.map(([people, word]) => (
        <AnswerTile
          key={people}
          name="pessoas"
          type="radio"
          checked={answers.people === people}
          onChange={() => onChange({ ...answers, people })}
        >
          {word}
        </AnswerTile>
      ))}
    </div>
  )
}

export function PrioritiesField({ answers, onChange }: FieldsProps) {
  const ranked = answers.ranked ?? []
  return (
    <div className="answers">
      {(Object.keys(PRIORITY_WORDS) as Priority[]).map((priority) => {
        const place = ranked.indexOf(priority) + 1
        const { name, means } = PRIORITY_WORDS[priority]
        return (
          <AnswerTile
            key={priority}
            name="prioridades"
            type="checkbox"
            checked={place > 0}
            place={place > 0 ? place : undefined}
            disabled={place === 0 && ranked.length === 3}
            onChange={() => onChange({ ...answers, ranked: ticked(answers.ranked, priority), weights: undefined })}
          >
            {name}
            <span className="small second">{means}</span>
          </AnswerTile>
        )
      })}
    </div>
  )
}
